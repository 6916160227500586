package dev.perdure.samples.orders.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.perdure.samples.orders.bank.LedgerEntry.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Charges cards over HTTP. {@code POST /charges} takes money once for each header {@code Idempotency-Key};
 * {@code POST /refunds} gives it back. The headers {@code Order}, {@code Card}, {@code Cents} and {@code Charge} say
 * what is meant, {@code Worker} who asks. Cards that end in {@code 0000} are declined with 402; for every fifth order
 * the server is too busy twice and answers 503. Thread-safe.
 */
public final class PaymentServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int DECLINED = 402;
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 503;

    private final Ledger ledger;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SynchronousQueue<HeldCharge> watcher = new SynchronousQueue<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final AtomicInteger busyAnswers = new AtomicInteger();

    private PaymentServer(Ledger ledger, HttpServer http) {
        this.ledger = ledger;
        this.http = http;
    }

    /** A server on a free port of this machine. */
    public static PaymentServer start(Ledger ledger) throws IOException {
        // Without it an answer takes 40 ms on JDK 17. It is read once, when the first server is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PaymentServer server = new PaymentServer(ledger, http);
        http.createContext("/charges", server::charge);
        http.createContext("/refunds", server::refund);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** How often it was too busy. */
    public int busyAnswers() {
        return busyAnswers.get();
    }

    /** Waits until money is taken, and keeps back the answer to who asked for it; empty if nobody asks in time. */
    public Optional<HeldCharge> holdNextCharge(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(watcher.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void charge(HttpExchange exchange) throws IOException {
        String order = header(exchange, "Order");
        if (isBusy(order)) {
            busyAnswers.incrementAndGet();
            answer(exchange, BUSY, "try again");
        } else if (header(exchange, "Card").endsWith("0000")) {
            answer(exchange, DECLINED, "the bank of the card says no");
        } else {
            long cents = Long.parseLong(header(exchange, "Cents"));
            LedgerEntry entry =
                    ledger.charge(header(exchange, "Idempotency-Key"), order, cents, header(exchange, "Worker"));
            holdIfWatched(entry);
            answer(exchange, OK, entry.charge());
        }
    }

    private void refund(HttpExchange exchange) throws IOException {
        boolean known = ledger.refund(header(exchange, "Charge"), header(exchange, "Worker"));
        answer(exchange, known ? OK : NOT_FOUND, known ? "refunded" : "no such charge");
    }

    private boolean isBusy(String order) {
        return Math.floorMod(order.hashCode(), 5) == 0 && tries.merge(order, 1, Integer::sum) <= 2;
    }

    private void holdIfWatched(LedgerEntry entry) {
        HeldCharge held = new HeldCharge(entry);
        if (entry.kind() == Kind.CHARGED && watcher.offer(held)) {
            held.awaitClose();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
