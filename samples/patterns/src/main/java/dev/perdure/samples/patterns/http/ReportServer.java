package dev.perdure.samples.patterns.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.perdure.CustomStatus;
import dev.perdure.DurableClient;
import dev.perdure.FailureDetails;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.InstanceStatus;
import dev.perdure.RuntimeStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * {@code POST /reports/2026} starts a report and answers 202 with the address of its status. {@code GET} there answers
 * 202 while the report is written, 200 with the report, 500 with the failure. The year is the id of the instance: who
 * posts again, because the answer was lost, finds the report that was started.
 */
public final class ReportServer implements AutoCloseable {
    private static final String PATH = "/reports/";
    private static final Set<RuntimeStatus> UNDER_WAY =
            EnumSet.of(RuntimeStatus.PENDING, RuntimeStatus.RUNNING, RuntimeStatus.SUSPENDED);

    private final HttpServer server;
    private final YearlyReportClient reports;

    /** Answers on a free port of this machine, for as long as it is not closed. */
    public ReportServer(DurableClient client) {
        reports = new YearlyReportClient(client);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, this::handle);
        server.start();
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String year = exchange.getRequestURI().getPath().substring(PATH.length());
        try (exchange) {
            if (!year.matches("[1-9][0-9]{3}")) {
                answer(exchange, 404, "A year has four digits.");
            } else if (exchange.getRequestMethod().equals("POST")) {
                reports.withId(year).start(Integer.parseInt(year));
                accepted(exchange, year, "started");
            } else if (exchange.getRequestMethod().equals("GET")) {
                tell(exchange, year);
            } else {
                answer(exchange, 405, "POST starts a report, GET tells how it stands.");
            }
        }
    }

    private void tell(HttpExchange exchange, String year) throws IOException {
        InstanceStatus now;
        try {
            now = reports.instance(year).status();
        } catch (InstanceNotFoundException e) {
            answer(exchange, 404, "Nobody has asked for this report.");
            return;
        }
        if (UNDER_WAY.contains(now.status())) {
            accepted(
                    exchange,
                    year,
                    now.customStatus().map(CustomStatus::toString).orElse("starting"));
        } else if (now.status() == RuntimeStatus.COMPLETED) {
            answer(exchange, 200, reports.instance(year).result(Duration.ofSeconds(10)));
        } else {
            answer(exchange, 500, now.failure().map(FailureDetails::toString).orElse("terminated"));
        }
    }

    private static void accepted(HttpExchange exchange, String year, String text) throws IOException {
        exchange.getResponseHeaders().set("Location", PATH + year);
        exchange.getResponseHeaders().set("Retry-After", "1");
        answer(exchange, 202, text);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
