package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run of a scenario: clients work while it disturbs, then all is mended, and what is left is judged. */
final class ChaosRun<B extends Backend> {
    private static final String HUB = "chaos";
    /** Of the hub. */
    static final int PARTITIONS = 16;

    /** At work at a time. */
    static final int WORKERS = 3;

    private static final Duration TO_FINISH = Duration.ofSeconds(60);
    private static final Duration TO_DELIVER = Duration.ofSeconds(5);
    private static final Duration TO_GET_QUIET = Duration.ofSeconds(30);
    private static final int BREACHES_SHOWN = 20;
    private static final int MESSAGES_LOOKED_AT = 1_000;
    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Scenario<B> scenario;
    private final ChaosOptions options;
    private final RunFolder folder;
    private final Consumer<String> progress;
    private final List<String> complaints = new ArrayList<>();

    ChaosRun(Scenario<B> scenario, ChaosOptions options, RunFolder folder, Consumer<String> progress) {
        this.scenario = scenario;
        this.options = options;
        this.folder = folder;
        this.progress = progress;
    }

    /** Runs it; returns when all is judged and everything has ended that it started. */
    Verdict run() throws Exception {
        Clock clock = new Clock();
        FaultLog faults = new FaultLog(folder.faults(), clock);
        try (B backend = scenario.open(folder.path(), options.durability());
                Perdure perdure = Perdure.builder(backend.uri())
                        .hub(HUB)
                        .partitions(PARTITIONS)
                        .lease(scenario.lease())
                        .durability(options.durability())
                        .build();
                CallLog calls = CallLog.open(folder.calls(), clock);
                WorkerPool workers = WorkerPool.start(
                        new WorkerPool.Setting(
                                slot -> scenario.uri(backend, slot),
                                slot -> scenario.overlay(folder.path(), slot),
                                HUB,
                                scenario.lease(),
                                options.durability(),
                                folder.path()),
                        WORKERS)) {
            Rig<B> rig = new Rig<>(backend, workers, perdure, faults, new Random(options.seed()), scenario.lease());
            tellOfInterruption(rig, clock);
            Clients clients = Clients.start(scenario.clients(), perdure, calls, options.seed());
            disturb(rig, clients);
            progress.accept("faults are over; waiting for what was begun");
            clients.finish(scenario.lease().plus(TO_FINISH));
            complaints.addAll(clients.failures());
            return judge(rig, clients, calls, perdure);
        }
    }

    /** If this is a run that goes on: what was at work when the driver ended has ended with it. */
    private void tellOfInterruption(Rig<B> rig, Clock clock) {
        folder.interrupted()
                .ifPresent(at -> rig.faults()
                        .add(new Fault(at.toEpochMilli(), clock.millis(), "end of the driver", Optional.empty())));
    }

    private void disturb(Rig<B> rig, Clients clients) throws Exception {
        Duration before = folder.elapsed();
        long begun = System.nanoTime();
        long limit = (long) (options.minutes() * TimeUnit.MINUTES.toNanos(1)) - before.toNanos();
        long told = begun;
        while (System.nanoTime() - begun < limit) {
            try {
                scenario.disturb(rig);
            } catch (IOException failure) {
                complaints.add("the scenario failed: " + failure);
            }
            folder.elapsed(before.plusNanos(System.nanoTime() - begun));
            if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                told = System.nanoTime();
                progress.accept("%d s: %d faults, %d errands have ended"
                        .formatted(
                                before.toSeconds() + (told - begun) / 1_000_000_000,
                                rig.faults().faults().size(),
                                clients.finished()));
            }
            List<String> dead = rig.workers().replaceDead();
            if (!dead.isEmpty()) {
                complaints.add(dead + " ended and nobody had killed them");
            }
        }
        scenario.end(rig);
    }

    private Verdict judge(Rig<B> rig, Clients clients, CallLog calls, Perdure perdure) throws Exception {
        try (HubStore store =
                RedisHubStore.connect(rig.backend().uri(), HUB, PARTITIONS, Optional.of(options.durability()))) {
            Promise promise = scenario.promise(options.durability());
            awaitQuiet(store, promise.mayPark());
            Map<String, Plan> plans = new LinkedHashMap<>();
            clients.plans().forEach(plan -> plans.put(plan.id(), plan));
            Found found = new HubReader(store, HUB).read(books(plans, calls), promise.mayPark());
            scenario.afterReading(rig);
            complaints.addAll(scenario.complaints(calls.calls()));
            Evidence evidence = new Evidence(
                    plans,
                    calls.calls(),
                    Ledger.readAll(folder.path()),
                    rig.faults().faults(),
                    found,
                    promise);
            List<String> breaches = breaches(perdure, promise);
            breaches.stream().limit(BREACHES_SHOWN).forEach(complaints::add);
            return Verdict.of(evidence, breaches.isEmpty() ? "ok" : breaches.get(0), complaints);
        }
    }

    /** What scrub finds, but for what the scenario itself has damaged. */
    private static List<String> breaches(Perdure perdure, Promise promise) throws InterruptedException {
        return perdure.scrub().breaches().stream()
                .filter(breach -> promise.mayPark().stream().noneMatch(breach::contains))
                .toList();
    }

    /** One-way messages may be on their way after all that sent them has ended; what comes for the parked stays. */
    private void awaitQuiet(HubStore store, Set<String> parked) throws InterruptedException {
        long deadline = System.nanoTime() + TO_GET_QUIET.toNanos();
        if (!store.deliveredRetention().isZero()) { // outboxes do not tell: they keep what was delivered
            TimeUnit.MILLISECONDS.sleep(TO_DELIVER.toMillis());
        }
        List<String> waiting = waiting(store, parked);
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > deadline) {
                complaints.add("after %d s messages are still on their way: %s"
                        .formatted(TO_GET_QUIET.toSeconds(), waiting.subList(0, Math.min(waiting.size(), 10))));
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
            waiting = waiting(store, parked);
        }
    }

    private static List<String> waiting(HubStore store, Set<String> parked) {
        List<String> waiting = new ArrayList<>();
        // What leaves an outbox is in an inbox by then, so all outboxes come first.
        if (store.deliveredRetention().isZero()) {
            for (int partition = 0; partition < store.partitions(); partition++) {
                store.owners().outbox(partition).forEach(entry -> waiting.add("out " + entry));
            }
        }
        for (int partition = 0; partition < store.partitions(); partition++) {
            store.owners().inbox(partition, InboxEntry.START, MESSAGES_LOOKED_AT, Duration.ZERO).stream()
                    .filter(entry -> !parked.contains(entry.receiver()))
                    .forEach(entry -> waiting.add("in " + entry));
        }
        return waiting;
    }

    private static Set<String> books(Map<String, Plan> plans, CallLog calls) {
        Set<String> books = new HashSet<>();
        plans.values().forEach(plan -> plan.parts().forEach(part -> books.add(part.book())));
        calls.calls().stream()
                .filter(call -> call.kind() == Call.Kind.SIGNAL)
                .forEach(call -> books.add(call.target()));
        books.remove("");
        return books;
    }
}
