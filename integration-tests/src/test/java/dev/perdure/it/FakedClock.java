package dev.perdure.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;

/**
 * A redis-server whose time of day a test sets, by a library between it and the system. The embedded server is linked
 * statically and has no place for one; libfaketime does not go together with the allocator of those of distributions.
 * So it takes a redis-server on the path and a C compiler.
 */
final class FakedClock implements AutoCloseable {
    private final Process server;
    private final Path ahead;
    private final String uri;

    private FakedClock(Process server, Path ahead, String uri) {
        this.server = server;
        this.ahead = ahead;
        this.uri = uri;
    }

    /** Starts a server whose clock is right; empty if this machine lacks what it takes. */
    static Optional<FakedClock> start(Path directory) throws IOException {
        Optional<Path> compiler = onPath("cc");
        Optional<Path> redis = onPath("redis-server");
        return compiler.isPresent() && redis.isPresent()
                ? Optional.of(start(redis.get(), library(compiler.get(), directory), directory))
                : Optional.empty();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path library(Path compiler, Path directory) throws IOException {
        Path library = directory.resolve("set-clock.so");
        try (InputStream source = FakedClock.class.getResourceAsStream("set-clock.c")) {
            Path copy = directory.resolve("set-clock.c");
            Files.write(copy, source.readAllBytes());
            new ProcessBuilder(List.of(compiler, "-shared", "-fPIC", "-o", library, copy).stream()
                            .map(String::valueOf)
                            .toList())
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        }
        return library;
    }

    private static FakedClock start(Path redis, Path library, Path directory) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                        redis.toString(), "--port", String.valueOf(port), "--bind", "127.0.0.1", "--appendonly", "yes")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("redis.log").toFile());
        Path ahead = Files.writeString(directory.resolve("ahead"), "0");
        command.environment().put("LD_PRELOAD", library.toString());
        command.environment().put("SECONDS_AHEAD", ahead.toString());
        FakedClock started = new FakedClock(command.start(), ahead, "redis://127.0.0.1:" + port);
        Await.until("answers", started::answers);
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try (RedisClient client = RedisClient.create(uri)) {
            return client.ping().equals("PONG");
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    String uri() {
        return uri;
    }

    /** Sets the clock to the right time and that. */
    void set(Duration further) {
        try {
            Files.writeString(ahead, String.valueOf(further.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.destroyForcibly().onExit().join();
    }
}
