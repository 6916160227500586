package dev.perdure.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A real redis-server that comes with the jar, for development, samples and tests: on a free port of the loopback
 * interface, with an append-only file that is synced each second. It ends when it is closed and when the JVM ends. If
 * the JVM is killed the server stays; the next start in the same directory ends it and finds its data again. Linux and
 * macOS, x86-64 and arm64. Thread-safe.
 *
 * <p>The system property {@value #SERVER} names the executable of another server to use instead, such as that of a
 * later Redis or of Valkey; a directory that holds data keeps the one that it was begun with.
 */
public final class EmbeddedRedis implements AutoCloseable {
    static final String SERVER = "perdure.redis.server";

    private final RedisDirectory directory;
    private final RedisRole role;
    private final int port;
    private final Thread closeAtExit;
    private RedisProcess process;

    private EmbeddedRedis(RedisDirectory directory, RedisRole role, RedisProcess process) {
        this.directory = directory;
        this.role = role;
        this.process = process;
        port = process.port();
        closeAtExit = new Thread(this::stop, "perdure-embedded-redis-stop");
    }

    /**
     * Starts a server whose data is removed when it is closed.
     *
     * @throws IllegalStateException if the server does not start; the message holds what it said
     */
    public static EmbeddedRedis start() {
        return start(Map.of());
    }

    /**
     * Starts a server with settings of its own, whose data is removed when it is closed.
     *
     * @param settings names and values as in {@code redis.conf}, such as {@code appendfsync} and {@code always}; in
     *     place of the usual ones
     * @throws IllegalStateException if the server does not start; the message holds what it said
     */
    public static EmbeddedRedis start(Map<String, String> settings) {
        return startTemporary(new RedisRole.Server(settings));
    }

    static EmbeddedRedis startTemporary(RedisRole role) {
        try {
            return startIn(RedisDirectory.temporary(Files.createTempDirectory("perdure-redis")), role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a server that keeps its data in a directory, which is made if it does not exist.
     *
     * @throws IllegalStateException if another process uses the directory (the message names its URI), or the server
     *     does not start; the message holds what it said
     */
    public static EmbeddedRedis start(Path directory) {
        return start(directory, Map.of());
    }

    /**
     * Starts a server with settings of its own that keeps its data in a directory.
     *
     * @param settings as in {@link #start(Map)}
     * @throws IllegalStateException as {@link #start(Path)}
     */
    public static EmbeddedRedis start(Path directory, Map<String, String> settings) {
        return startIn(RedisDirectory.kept(directory), new RedisRole.Server(settings));
    }

    private static EmbeddedRedis startIn(RedisDirectory directory, RedisRole role) {
        try {
            EmbeddedRedis redis = new EmbeddedRedis(directory, role, RedisProcess.startOnFreePort(directory, role));
            Runtime.getRuntime().addShutdownHook(redis.closeAtExit);
            directory.publish(redis.uri());
            return redis;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** {@code redis://127.0.0.1:<port>} */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** The port; the same for as long as this object lives. */
    public int port() {
        return port;
    }

    /** Ends the server as a power failure would, and returns when it is gone. {@link #restart} brings it back. */
    public synchronized void kill() {
        process.kill();
    }

    /** Starts the server again after {@link #kill}, with the same data on the same port. */
    public synchronized void restart() {
        process = RedisProcess.start(directory, role, port);
    }

    /**
     * Stops the server as a hung machine would, with all its connections open, until {@link #resume}. Not on Windows.
     */
    public synchronized void pause() {
        process.signal("STOP");
    }

    /** Lets a paused server go on. */
    public synchronized void resume() {
        process.signal("CONT");
    }

    /** Ends the server, after it has written everything to disk. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException e) {
            return; // The JVM is ending: the hook does it.
        }
        stop();
    }

    private synchronized void stop() {
        process.stop();
        directory.close();
    }
}
