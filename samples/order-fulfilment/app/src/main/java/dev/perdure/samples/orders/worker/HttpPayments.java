package dev.perdure.samples.orders.worker;

import dev.perdure.ActivityContext;
import dev.perdure.samples.orders.Card;
import dev.perdure.samples.orders.CardDeclined;
import dev.perdure.samples.orders.ChargeId;
import dev.perdure.samples.orders.Money;
import dev.perdure.samples.orders.Payments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Payments over HTTP. Whatever it throws but {@link CardDeclined} is tried again. Thread-safe. */
final class HttpPayments implements Payments {
    private static final int OK = 200;
    private static final int DECLINED = 402;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String worker;

    HttpPayments(URI server, String worker) {
        this.server = server;
        this.worker = worker;
    }

    @Override
    public ChargeId charge(Card card, Money amount) throws CardDeclined {
        ActivityContext attempt = ActivityContext.current();
        HttpResponse<String> answer = send(post("/charges")
                // Equal on every attempt, also after a crash: the provider takes the money once.
                .header("Idempotency-Key", attempt.idempotencyKey())
                .header("Order", attempt.instanceId())
                .header("Card", card.number())
                .header("Cents", Long.toString(amount.cents())));
        if (answer.statusCode() == DECLINED) {
            throw new CardDeclined(answer.body());
        }
        return new ChargeId(expectOk(answer));
    }

    @Override
    public void refund(ChargeId charge) {
        expectOk(send(post("/refunds").header("Charge", charge.value())));
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Worker", worker)
                .POST(BodyPublishers.noBody());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The payment provider does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the payment provider was asked.", e);
        }
    }

    private static String expectOk(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(
                    "The payment provider answers %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
