package dev.perdure.benchmarks;

import dev.perdure.DurableClient;
import dev.perdure.InstanceQuery;
import dev.perdure.RuntimeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Has timers fire, spread evenly over ten seconds. Measured is how late each had its effect: from its due time until
 * the end of its orchestration was committed, both on the clock of the one machine. One that fires early is an error, and
 * so is it if one in a hundred is later than 50 ms.
 */
final class Alarms implements Workload {
    private static final Duration SPREAD = Duration.ofSeconds(10);
    private static final Duration TIME_TO_START = Duration.ofSeconds(3);
    private static final Duration NOT_NOW = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double LATEST_P99_MILLIS = 50;

    private final DurableClient client;
    private final AlarmClient alarms;
    private final Callers callers;

    Alarms(DurableClient client, Callers callers) {
        this.client = client;
        this.alarms = new AlarmClient(client);
        this.callers = callers;
    }

    /** Starts that many alarms that do not ring during the measurement; returns when all of them wait. */
    void pend(int count) throws InterruptedException {
        Instant due = Instant.now().plus(NOT_NOW);
        callers.call(count, number -> alarms.start(due));
        InstanceQuery notBegun = InstanceQuery.status(RuntimeStatus.PENDING).pageSize(1);
        while (!client.list(notBegun).instances().isEmpty()) {
            Thread.sleep(100);
        }
    }

    /** @throws IllegalStateException if they could not all be started before the first was due */
    @Override
    public Outcome run(int orchestrations) throws InterruptedException {
        long began = System.nanoTime();
        Instant first = Instant.now().plus(TIME_TO_START);
        List<Ringing> started = callers.call(orchestrations, number -> {
            Instant due = first.plus(SPREAD.multipliedBy(number).dividedBy(orchestrations));
            return new Ringing(alarms.start(due), due);
        });
        if (Instant.now().isAfter(first)) {
            throw new IllegalStateException("Not all alarms were started in time. Measure fewer of them.");
        }
        List<Long> lateness = started.stream().map(Ringing::lateness).toList();
        List<Long> inTime = lateness.stream().filter(nanos -> nanos >= 0).toList();
        return new Outcome(inTime, orchestrations - inTime.size(), System.nanoTime() - began);
    }

    @Override
    public boolean isAsPromised(Outcome outcome) {
        return outcome.errors() == 0 && outcome.percentileMillis(0.99) <= LATEST_P99_MILLIS;
    }

    private record Ringing(AlarmClient.Instance alarm, Instant due) {
        long lateness() {
            return Duration.between(due, alarm.awaitEnd(PATIENCE).updatedAt()).toNanos();
        }
    }
}
