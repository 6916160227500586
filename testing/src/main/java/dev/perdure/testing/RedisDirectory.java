package dev.perdure.testing;

import dev.perdure.runtime.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import redis.embedded.RedisExecProvider;

/**
 * The directory of one embedded server: the executable, the data, what the server logs, and a lock that keeps a second
 * process out for as long as this one lives.
 */
final class RedisDirectory implements AutoCloseable {
    private static final String URI_FILE = "redis.uri";

    private final Path path;
    private final FileChannel lockFile;
    private final boolean temporary;

    private RedisDirectory(Path path, FileChannel lockFile, boolean temporary) {
        this.path = path;
        this.lockFile = lockFile;
        this.temporary = temporary;
    }

    /** A directory that is removed when it is closed. */
    static RedisDirectory temporary(Path path) {
        return open(path, true);
    }

    /** A directory that stays. A server that a killed JVM left in it is ended. */
    static RedisDirectory kept(Path path) {
        return open(path, false);
    }

    private static RedisDirectory open(Path path, boolean temporary) {
        try {
            Files.createDirectories(path);
            Path absolute = path.toRealPath();
            RedisDirectory directory = new RedisDirectory(absolute, lock(absolute), temporary);
            Files.deleteIfExists(absolute.resolve(URI_FILE));
            directory.unpackExecutable();
            directory.leftOver().ifPresent(RedisProcess::end);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException heldByThisJvm) {
            // Left open: on POSIX systems, closing any channel of the file would give up the lock that is held.
        }
        throw new IllegalStateException(Problem.EMBEDDED_REDIS_IN_USE.message(directory, uriIn(directory)));
    }

    private static String uriIn(Path directory) throws IOException {
        try {
            return Files.readString(directory.resolve(URI_FILE));
        } catch (NoSuchFileException e) {
            return "it is starting or ending";
        }
    }

    private void unpackExecutable() throws IOException {
        if (Files.isExecutable(executable())) {
            return;
        }
        Path beside = path.resolve("unpacked");
        Optional<Path> given =
                Optional.ofNullable(System.getProperty(EmbeddedRedis.SERVER)).map(Path::of);
        if (given.isPresent()) {
            if (!Files.isExecutable(given.get())) {
                throw new IllegalStateException(Problem.EMBEDDED_REDIS_NOT_STARTED.message(
                        "property " + EmbeddedRedis.SERVER + " names " + given.get() + ", which cannot be executed"));
            }
            Files.copy(given.get(), beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
            Files.move(unpacked, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(unpacked.getParent());
        }
        Files.move(beside, executable(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server of an earlier JVM that was killed, if it still runs. */
    private Optional<ProcessHandle> leftOver() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile()).strip();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid)).filter(this::runsOurExecutable);
    }

    private boolean runsOurExecutable(ProcessHandle process) {
        return process.info().command().filter(executable().toString()::equals).isPresent();
    }

    /** The directory itself. */
    Path path() {
        return path;
    }

    /** The executable of the server. */
    Path executable() {
        return path.resolve("redis-server-" + RedisExecProvider.redisVersion);
    }

    /** Written and removed by the server. */
    Path pidFile() {
        return path.resolve("redis.pid");
    }

    /** What the server writes to its standard output. */
    Path log() {
        return path.resolve("redis.log");
    }

    /** Tells others that the server answers there. */
    void publish(String uri) {
        try {
            Path beside = Files.writeString(path.resolve(URI_FILE + ".new"), uri);
            Files.move(beside, path.resolve(URI_FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(URI_FILE));
            lockFile.close();
            if (temporary) {
                removeAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeAll() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
