package dev.perdure.runtime.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.HostAndPort;

/** Names a master, and counts how often it is asked for it. */
final class FakeSentinel implements AutoCloseable {
    private static final String HELLO = "*2\r\n$5\r\nproto\r\n:2\r\n";
    private static final String MASTER = "*2\r\n$9\r\n127.0.0.1\r\n$1\r\n1\r\n";
    private static final String SUBSCRIBED = "*3\r\n$9\r\nsubscribe\r\n$14\r\n+switch-master\r\n:1\r\n";

    private final ServerSocket server;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch subscribed = new CountDownLatch(1);

    private FakeSentinel(ServerSocket server) {
        this.server = server;
    }

    static FakeSentinel start() throws IOException {
        FakeSentinel sentinel = new FakeSentinel(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        daemon(sentinel::accept);
        return sentinel;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake sentinel");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket link = server.accept();
                daemon(() -> answer(link));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answer(Socket link) {
        try (link;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(link.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = link.getOutputStream();
            for (String head = in.readLine(); head != null; head = in.readLine()) {
                out.write(
                        answer(command(in, Integer.parseInt(head.substring(1)))).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // the other side has had enough
        }
    }

    private static String command(BufferedReader in, int words) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int word = 0; word < words; word++) {
            in.readLine(); // its length
            command.append(in.readLine()).append(' ');
        }
        return command.toString().toLowerCase(Locale.ROOT);
    }

    private String answer(String command) {
        if (command.startsWith("sentinel get-master-addr-by-name")) {
            asked.incrementAndGet();
            return MASTER;
        }
        if (command.startsWith("subscribe")) {
            subscribed.countDown();
            return SUBSCRIBED;
        }
        return command.startsWith("hello") ? HELLO : "+OK\r\n";
    }

    HostAndPort address() {
        return new HostAndPort("127.0.0.1", server.getLocalPort());
    }

    /** Since it asks before it subscribes, it asks no more by itself. */
    void awaitSubscriber() {
        try {
            subscribed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
