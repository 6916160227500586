package dev.perdure.samples.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.samples.patterns.http.Ledgers;
import dev.perdure.samples.patterns.http.LedgersBinding;
import dev.perdure.samples.patterns.http.ReportServer;
import dev.perdure.samples.patterns.http.YearlyReportBinding;
import dev.perdure.samples.patterns.http.YearlyReportClient;
import dev.perdure.samples.patterns.http.YearlyReportOrchestrator;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedRedis redis = EmbeddedRedis.start();
    private final Perdure perdure = Perdure.connect(redis.uri());
    private final ReportServer server = new ReportServer(perdure);

    @AfterEach
    void close() {
        server.close();
        perdure.close();
        redis.close();
    }

    private Worker worker(Ledgers ledgers) {
        return perdure.worker()
                .host(List.of(YearlyReportBinding.of(YearlyReportOrchestrator::new), LedgersBinding.of(ledgers)))
                .start();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + server.address().getPort()).resolve(path);
        return http.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void awaitEnd(String id) {
        new YearlyReportClient(perdure).instance(id).awaitEnd(LIMIT);
    }

    @Test
    void report_isAcceptedAndGivenWhenItIsThere() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch third = new CountDownLatch(1);
        try (Worker ignored = worker(month -> {
            if (month == 3) {
                third.countDown();
                await(held);
            }
            return month;
        })) {
            HttpResponse<String> accepted = ask("POST", "/reports/2026");
            String location = accepted.headers().firstValue("Location").orElseThrow();
            await(third);
            HttpResponse<String> running = ask("GET", location);
            HttpResponse<String> again = ask("POST", "/reports/2026");
            held.countDown();
            awaitEnd("2026");
            HttpResponse<String> done = ask("GET", location);

            assertEquals(202, accepted.statusCode());
            assertEquals(202, running.statusCode());
            assertEquals("\"2 of 12 months\"", running.body());
            assertEquals(202, again.statusCode());
            assertEquals(200, done.statusCode());
            assertEquals("2026: 78", done.body());
        }
    }

    @Test
    void failure_isAnsweredAsSuch() throws Exception {
        try (Worker ignored = worker(month -> {
            throw new IllegalStateException("no books for month " + month);
        })) {
            ask("POST", "/reports/1999");
            awaitEnd("1999");
            HttpResponse<String> failed = ask("GET", "/reports/1999");

            assertEquals(500, failed.statusCode());
            assertTrue(failed.body().contains("no books for month 1"), failed.body());
        }
    }

    @Test
    void whatNobodyAskedFor_isNotFound() throws Exception {
        assertEquals(404, ask("GET", "/reports/2025").statusCode());
        assertEquals(404, ask("POST", "/reports/soon").statusCode());
        assertEquals(405, ask("DELETE", "/reports/2025").statusCode());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
