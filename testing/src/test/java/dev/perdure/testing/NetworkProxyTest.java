package dev.perdure.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("redis")
final class NetworkProxyTest {
    private static final int SOON = 300;
    private static final int LATER = 10_000;

    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final NetworkProxy network = NetworkProxy.to(redis.port());

    @AfterEach
    void close() {
        network.close();
        redis.close();
    }

    /** A client with one connection. */
    private static final class Client implements AutoCloseable {
        private final Socket socket;

        Client(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LATER);
        }

        void send(String... words) throws IOException {
            StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                command.append("$")
                        .append(word.length())
                        .append("\r\n")
                        .append(word)
                        .append("\r\n");
            }
            socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.US_ASCII));
        }

        /** The first line of the answer, or what has come of it. */
        String answer() throws IOException {
            InputStream from = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int next = from.read(); next >= 0 && next != '\n'; next = from.read()) {
                line.append((char) next);
            }
            return line.toString().strip();
        }

        String ask(String... words) throws IOException {
            send(words);
            return answer();
        }

        void impatient() throws IOException {
            socket.setSoTimeout(SOON);
        }

        void patient() throws IOException {
            socket.setSoTimeout(LATER);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private String stored(String key) throws IOException {
        try (Client direct = new Client(redis.port())) {
            String length = direct.ask("GET", key);
            return length.equals("$-1") ? "" : direct.answer();
        }
    }

    @Test
    void withoutFault_allPasses() throws IOException {
        try (Client client = new Client(network.port())) {
            assertEquals("+OK", client.ask("SET", "a", "*1\r\n$4\r\nPING\r\n"));
            assertEquals("+PONG", client.ask("PING"));
            assertEquals(2, network.commands());
        }
    }

    @Test
    void blackHole_holdsCommandsUntilItEnds() throws IOException {
        try (Client client = new Client(network.port())) {
            client.impatient();
            network.set(NetworkFault.BLACK_HOLE);
            client.send("SET", "a", "1");
            assertThrows(SocketTimeoutException.class, client::answer);
            assertEquals("", stored("a"));

            client.patient();
            network.set(NetworkFault.NONE);
            assertEquals("+OK", client.answer());
        }
    }

    @Test
    void silence_lastsForTheConnectionsThatExist() throws IOException {
        try (Client client = new Client(network.port())) {
            assertEquals("+PONG", client.ask("PING"));
            network.silenceAll();
            client.impatient();
            client.send("PING");
            assertThrows(SocketTimeoutException.class, client::answer);
            try (Client next = new Client(network.port())) {
                assertEquals("+PONG", next.ask("PING"));
            }
        }
    }

    @Test
    void halfOpen_deliversCommandsAndHoldsAnswers() throws IOException {
        try (Client client = new Client(network.port())) {
            client.impatient();
            network.set(NetworkFault.HALF_OPEN);
            client.send("SET", "a", "1");
            assertThrows(SocketTimeoutException.class, client::answer);
            assertEquals("1", stored("a"));

            client.patient();
            network.set(NetworkFault.NONE);
            assertEquals("+OK", client.answer());
        }
    }

    @Test
    void cutMidReply_endsTheConnectionWithinAnAnswer() throws IOException {
        try (Client client = new Client(network.port())) {
            network.set(NetworkFault.CUT_MID_REPLY);
            client.send("SET", "a", "1");
            String part = "";
            try {
                part = client.answer();
            } catch (SocketException reset) {
                // The reset may be seen before the bytes are.
            }
            assertTrue("+OK".startsWith(part) && part.length() < 3, part);
            assertEquals("1", stored("a"));
        }
    }

    @Test
    void refuse_resetsOldAndNewConnections() throws IOException {
        try (Client client = new Client(network.port())) {
            assertEquals("+PONG", client.ask("PING"));
            network.set(NetworkFault.REFUSE);
            assertEndsWithoutAnswer(client);
            try (Client late = new Client(network.port())) {
                assertEndsWithoutAnswer(late);
            }
            network.set(NetworkFault.NONE);
            try (Client again = new Client(network.port())) {
                assertEquals("+PONG", again.ask("PING"));
            }
        }
    }

    private static void assertEndsWithoutAnswer(Client client) {
        String answer = "";
        try {
            answer = client.ask("PING");
        } catch (IOException reset) {
            // As it should be; an orderly end would do too.
        }
        assertEquals("", answer);
    }

    @Test
    void delayAndOneByte_changeNothingButTheTime() throws IOException {
        try (Client client = new Client(network.port())) {
            network.set(NetworkFault.ONE_BYTE);
            network.delay(Duration.ofMillis(50));
            long begun = System.nanoTime();
            assertEquals("+OK", client.ask("SET", "a", "1"));
            assertTrue(System.nanoTime() - begun >= Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void lostCommand_isNotCarriedOutAndThoseBeforeItAre() throws IOException {
        network.failCommand(1, CommandFault.LOST);
        try (Client client = new Client(network.port())) {
            assertEquals("+OK", client.ask("SET", "a", "1"));
            client.send("SET", "b", "1");
            assertThrows(SocketException.class, () -> {
                if (client.answer().isEmpty()) {
                    throw new SocketException("ended in order");
                }
            });
        }
        assertEquals("1", stored("a"));
        assertEquals("", stored("b"));
    }

    @Test
    void lostAnswer_leavesTheCommandCarriedOut() throws IOException {
        network.failCommand(0, CommandFault.ANSWER_LOST);
        try (Client client = new Client(network.port())) {
            client.send("SET", "a", "1");
            assertThrows(SocketException.class, () -> {
                if (client.answer().isEmpty()) {
                    throw new SocketException("ended in order");
                }
            });
        }
        assertEquals("1", stored("a"));
    }

    @Test
    void missingAnswer_keepsTheConnectionOpen() throws IOException {
        network.failCommand(0, CommandFault.NO_ANSWER);
        try (Client client = new Client(network.port())) {
            client.impatient();
            client.send("SET", "a", "1");
            assertThrows(SocketTimeoutException.class, client::answer);
        }
        assertEquals("1", stored("a"));
    }
}
