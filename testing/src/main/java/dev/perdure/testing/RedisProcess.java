package dev.perdure.testing;

import dev.perdure.runtime.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running redis-server. */
final class RedisProcess {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int PORTS_TO_TRY = 5;

    private static final int PORTS = 100;
    private static final int FIRST_PORT = 10_000;
    private static final int LAST_PORT = 32_000;

    private final Process process;
    private final int port;

    private RedisProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server and waits until it answers. Another process may take the free port first: then another port. */
    static RedisProcess startOnFreePort(RedisDirectory directory, RedisRole role) {
        for (int attempt = 1; attempt < PORTS_TO_TRY; attempt++) {
            Optional<RedisProcess> started = tryStart(directory, role, freePort());
            if (started.isPresent()) {
                return started.get();
            }
        }
        return start(directory, role, freePort());
    }

    /** Starts a server and waits until it answers. */
    static RedisProcess start(RedisDirectory directory, RedisRole role, int port) {
        return tryStart(directory, role, port)
                .orElseThrow(
                        () -> new IllegalStateException(Problem.EMBEDDED_REDIS_NOT_STARTED.message(said(directory))));
    }

    private static Optional<RedisProcess> tryStart(RedisDirectory directory, RedisRole role, int port) {
        try {
            Process process = new ProcessBuilder(role.command(directory, port))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.log().toFile())
                    .start();
            RedisProcess redis = new RedisProcess(process, port);
            return redis.waitUntilItAnswers() ? Optional.of(redis) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(RedisDirectory directory) {
        try {
            return Files.readString(directory.log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    /**
     * A port that nobody listens on. Not one of those that systems give to connections, from 32,768 on: a connection to a
     * server that is away could be given the server's own port, and would talk to itself.
     */
    static int freePort() {
        for (int attempt = 1; attempt <= PORTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one may be free.
            }
        }
        throw new IllegalStateException("No port from " + FIRST_PORT + " to " + LAST_PORT + " seems to be free.");
    }

    private boolean waitUntilItAnswers() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!hasEndedWithin(Duration.ofMillis(10))) {
            if (answers()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                kill();
                return false;
            }
        }
        return false;
    }

    private boolean hasEndedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether it has loaded its data and serves commands. */
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream reply = socket.getInputStream();
            return new String(reply.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Ends the server at once, whatever it is doing. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Sends it a signal by its name. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the server write what it has and end. */
    void stop() {
        end(process.toHandle());
    }

    /** Lets a server write what it has and end; one that does not is killed. */
    static void end(ProcessHandle server) {
        try {
            server.destroy();
            server.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
