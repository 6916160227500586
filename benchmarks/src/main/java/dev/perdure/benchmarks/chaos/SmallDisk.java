package dev.perdure.benchmarks.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file system of its own in memory, which can be filled to the last byte. It is mounted only where nobody else sees
 * it: {@code benchmarks/run} gives the scenarios that want one their own mounts, where that is allowed.
 */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=256m";
    private static final int CHUNK = 1 << 20;
    private static final int SECONDS_TO_MOUNT = 10;

    private final Path path;
    private final Path ballast;

    private SmallDisk(Path path) {
        this.path = path;
        this.ballast = path.resolve("ballast");
    }

    /** Mounts one there; empty where that is not possible. */
    static Optional<SmallDisk> mount(Path path) {
        try {
            if (!hasOwnMounts()) {
                return Optional.empty();
            }
            Files.createDirectories(path);
            return succeeds("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", path.toString())
                    ? Optional.of(new SmallDisk(path))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether what this process mounts is seen by nobody but those whom it starts. */
    private static boolean hasOwnMounts() throws IOException {
        long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
        Path ours = Path.of("/proc/self/ns/mnt");
        Path theirs = Path.of("/proc", Long.toString(parent), "ns", "mnt");
        return Files.isSymbolicLink(ours) && !Files.readSymbolicLink(ours).equals(Files.readSymbolicLink(theirs));
    }

    private static boolean succeeds(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            return process.waitFor(SECONDS_TO_MOUNT, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves room for that many bytes. */
    void fill(long left) throws IOException {
        try (OutputStream file = Files.newOutputStream(ballast)) {
            for (long over = free() - left; over > 0; over = free() - left) {
                file.write(new byte[(int) Math.min(over, CHUNK)]);
            }
        } catch (IOException full) {
            // What the server writes meanwhile has taken the rest.
        }
    }

    /** For how many bytes there is room. */
    long free() throws IOException {
        return Files.getFileStore(path).getUsableSpace();
    }

    /** Makes room. */
    void relieve() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() {
        try {
            succeeds("umount", path.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
