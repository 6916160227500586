package dev.perdure.benchmarks;

import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;

/**
 * The redis-server that is measured: the one given, else one from the path, else the embedded one. Those that are
 * started here append to a file and write it to disk each second.
 */
record Server(String uri, AutoCloseable stop) implements AutoCloseable {
    static Server open(Optional<String> given) throws IOException {
        if (given.isPresent()) {
            return new Server(given.get(), () -> {});
        }
        Optional<Path> installed = onPath();
        if (installed.isPresent()) {
            return start(installed.get());
        }
        EmbeddedRedis embedded = EmbeddedRedis.start();
        return new Server(embedded.uri(), embedded);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Server start(Path executable) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path folder = Files.createTempDirectory("perdure-benchmark");
        Process process = new ProcessBuilder(command(executable, port, folder))
                .redirectOutput(folder.resolve("log").toFile())
                .redirectErrorStream(true)
                .start();
        Server server = new Server("redis://127.0.0.1:" + port, () -> {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        });
        server.awaitAnswer(process, folder);
        return server;
    }

    private static List<String> command(Path executable, int port, Path folder) {
        return List.of(
                executable.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec");
    }

    private void awaitAnswer(Process process, Path folder) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try {
                info("server");
                return;
            } catch (RuntimeException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("redis-server does not answer; its log is in " + folder, notYet);
                }
                Thread.onSpinWait();
            }
        }
    }

    /** The field of {@code INFO}. */
    String info(String section, String field) {
        return info(section)
                .lines()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).trim())
                .findFirst()
                .orElse("");
    }

    private String info(String section) {
        try (RedisClient redis = RedisClient.create(URI.create(uri))) {
            return redis.info(section);
        }
    }

    long pid() {
        return Long.parseLong(info("server", "process_id"));
    }

    @Override
    public void close() throws Exception {
        stop.close();
    }
}
