package dev.perdure.runtime.payload;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where large values lie that are not kept in Redis: a bucket, a shared directory. Thread-safe. Nothing is ever removed
 * by the engine, which does not know when the last reference goes: let the store drop what is older than the longest
 * orchestration and its retention.
 */
public interface PayloadStore {
    /**
     * Keeps a value. When this returns, every process can read it, and it is as safe as it will ever be.
     *
     * @param key its SHA-256 in hexadecimal; there may be the same value under it already
     */
    void put(String key, byte[] value) throws IOException;

    /** The value under that key. */
    byte[] get(String key) throws IOException;

    /** Files in a directory that all processes share. */
    static PayloadStore in(Path directory) {
        return new PayloadStore() {
            @Override
            public void put(String key, byte[] value) throws IOException {
                Path file = directory.resolve(key);
                if (Files.exists(file)) {
                    return;
                }
                Path whole = Files.createTempFile(directory, key, ".part");
                try {
                    Files.write(whole, value);
                    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
                } catch (FileAlreadyExistsException another) {
                    Files.deleteIfExists(whole);
                }
            }

            @Override
            public byte[] get(String key) throws IOException {
                return Files.readAllBytes(directory.resolve(key));
            }
        };
    }
}
