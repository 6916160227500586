package dev.perdure.runtime.payload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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

    /**
     * Files in a directory that all processes share, written through to the disk before {@code put} returns. A power cut may
     * leave files that end in {@code .part}; they are nobody's.
     */
    static PayloadStore in(Path directory) {
        return new PayloadStore() {
            @Override
            public void put(String key, byte[] value) throws IOException {
                Path file = directory.resolve(key);
                if (Files.exists(file)) {
                    return;
                }
                Path part = Files.createTempFile(directory, key, ".part");
                try {
                    try (FileChannel whole = FileChannel.open(part, StandardOpenOption.WRITE)) {
                        for (ByteBuffer left = ByteBuffer.wrap(value); left.hasRemaining(); ) {
                            whole.write(left);
                        }
                        whole.force(true); // Redis will hold the only reference to it
                    }
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(part);
                }
            }

            @Override
            public byte[] get(String key) throws IOException {
                return Files.readAllBytes(directory.resolve(key));
            }
        };
    }
}
