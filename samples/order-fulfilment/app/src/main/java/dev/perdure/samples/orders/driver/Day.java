package dev.perdure.samples.orders.driver;

import dev.perdure.InstanceStatus;
import dev.perdure.samples.orders.bank.PaymentServer;
import dev.perdure.samples.orders.files.Placement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** One day of the shop: customers come, workers are killed and replaced, and in the evening everything is counted. */
final class Day {
    private static final int SECOND = 1_000;
    private static final int SECONDS_WITHOUT_CHANGE = 30;
    private static final int SECONDS_TO_SETTLE = 10;

    private final Settings settings;
    private final List<Placement> placements;
    private final Shop shop;
    private final PaymentServer payments;
    private final WorkerPool workers;
    private final Progress progress = new Progress(System.out);
    private final Queue<Kill> kills = new ConcurrentLinkedQueue<>();

    Day(Settings settings, List<Placement> placements, Shop shop, PaymentServer payments, WorkerPool workers) {
        this.settings = settings;
        this.placements = placements;
        this.shop = shop;
        this.payments = payments;
        this.workers = workers;
    }

    Report run() throws IOException, InterruptedException {
        shop.receiveGoods();
        try (Timetable day = new Timetable();
                Timetable accidents = new Timetable()) {
            Customers customers = new Customers(shop.orders());
            customers.placeAll(placements, settings.opening(), day);
            WorkerKiller killer = new WorkerKiller(workers, payments);
            for (int i = 1; i <= settings.kills(); i++) {
                accidents.in(settings.killTime(i), () -> replace(killer));
            }
            watch(customers, day, accidents);
            Duration elapsed = progress.elapsed();
            Report report = count(Stream.concat(day.failures().stream(), accidents.failures().stream())
                    .toList());
            System.out.print(new Summary(report, elapsed, payments.busyAnswers()).text());
            return report;
        }
    }

    private void replace(WorkerKiller killer) throws InterruptedException, IOException {
        Kill kill = killer.killOne();
        kills.add(kill);
        progress.say("SIGKILL for " + kill);
        workers.startOne();
    }

    /** Prints a line each second until everything has happened, or nothing happens any more. */
    private void watch(Customers customers, Timetable day, Timetable accidents) throws InterruptedException {
        progress.heading();
        List<InstanceStatus> before = List.of();
        int unchanged = 0;
        boolean over = false;
        while (!over && unchanged < SECONDS_WITHOUT_CHANGE) {
            Thread.sleep(SECOND);
            List<InstanceStatus> now = shop.statuses();
            progress.line(customers.placed(), now, workers.shares());
            unchanged = now.equals(before) ? unchanged + 1 : 0;
            before = now;
            over = day.isDone()
                    && accidents.isDone()
                    && now.stream().allMatch(it -> it.status().isTerminal());
        }
    }

    /** Counts until everything adds up: an ended orchestration's last signals may still be on their way. */
    private Report count(List<String> failures) throws IOException, InterruptedException {
        Report report = Report.of(placements, shop.evidence(), settings.kills(), List.copyOf(kills), failures);
        for (int i = 0; i < SECONDS_TO_SETTLE && !report.complaints().isEmpty(); i++) {
            Thread.sleep(SECOND);
            report = Report.of(placements, shop.evidence(), settings.kills(), List.copyOf(kills), failures);
        }
        return report;
    }
}
