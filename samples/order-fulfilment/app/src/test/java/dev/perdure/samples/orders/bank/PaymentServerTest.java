package dev.perdure.samples.orders.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.perdure.samples.orders.bank.LedgerEntry.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PaymentServerTest {
    /** An order for which the server is never too busy. */
    private static final String ORDER = "1001";

    private final HttpClient http = HttpClient.newHttpClient();
    private Path file;
    private Ledger ledger;
    private PaymentServer server;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        file = directory.resolve("ledger.txt");
        ledger = Ledger.create(file);
        server = PaymentServer.start(ledger);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        ledger.close();
    }

    @Test
    void charge_isInTheLedgerWhenItIsAnswered() throws Exception {
        HttpResponse<String> answer = charge(ORDER, "key", "4929-0001");

        LedgerEntry entry = Ledger.read(file).get(0);
        assertEquals(200, answer.statusCode());
        assertEquals(new LedgerEntry(entry.at(), Kind.CHARGED, answer.body(), ORDER, 1250, "worker-1", "key"), entry);
    }

    @Test
    void charge_takesMoneyOnceForAKey() throws Exception {
        String first = charge(ORDER, "key", "4929-0001").body();
        String second = charge(ORDER, "key", "4929-0001").body();
        String other = charge(ORDER, "another key", "4929-0001").body();

        assertEquals(first, second);
        assertFalse(first.equals(other));
        assertEquals(List.of(Kind.CHARGED, Kind.REPEATED, Kind.CHARGED), kinds());
    }

    @Test
    void charge_isDeclinedForCardsWithoutMoney() throws Exception {
        assertEquals(402, charge(ORDER, "key", "4929-0000").statusCode());
        assertEquals(List.of(), kinds());
    }

    @Test
    void charge_findsTheServerTooBusyTwiceForEveryFifthOrder() throws Exception {
        int busyOrders = 0;
        for (String order : List.of("1001", "1002", "1003", "1004", "1005")) {
            if (charge(order, order, "4929-0001").statusCode() == 503) {
                busyOrders++;
                assertEquals(503, charge(order, order, "4929-0001").statusCode());
                assertEquals(200, charge(order, order, "4929-0001").statusCode());
            }
        }
        assertEquals(1, busyOrders);
        assertEquals(2, server.busyAnswers());
        assertEquals(5, Ledger.read(file).size());
    }

    @Test
    void refund_givesTheMoneyBackOnce() throws Exception {
        String charge = charge(ORDER, "key", "4929-0001").body();

        assertEquals(200, refund(charge).statusCode());
        assertEquals(200, refund(charge).statusCode());
        assertEquals(404, refund("charge-99").statusCode());

        assertEquals(List.of(Kind.CHARGED, Kind.REFUNDED), kinds());
        assertEquals(1250, Ledger.read(file).get(1).cents());
    }

    @Test
    void heldCharge_isInTheLedgerAndNotAnsweredUntilItIsClosed() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> chargeUnchecked("key"));

        try (HeldCharge held = server.holdNextCharge(Duration.ofSeconds(20)).orElseThrow()) {
            assertEquals(List.of(held.entry()), Ledger.read(file));
            assertFalse(answer.isDone());
        }

        assertEquals(200, answer.get(20, TimeUnit.SECONDS).statusCode());
    }

    @Test
    void holdNextCharge_isEmptyWhenNobodyChargesAnything() throws Exception {
        assertEquals(Optional.empty(), server.holdNextCharge(Duration.ZERO));
    }

    private List<Kind> kinds() throws Exception {
        return Ledger.read(file).stream().map(LedgerEntry::kind).toList();
    }

    private HttpResponse<String> chargeUnchecked(String key) {
        try {
            return charge(ORDER, key, "4929-0001");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> charge(String order, String key, String card) throws Exception {
        return send(post("/charges")
                .header("Idempotency-Key", key)
                .header("Order", order)
                .header("Card", card)
                .header("Cents", "1250"));
    }

    private HttpResponse<String> refund(String charge) throws Exception {
        return send(post("/refunds").header("Charge", charge));
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Worker", "worker-1")
                .POST(BodyPublishers.noBody());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
