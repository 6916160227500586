package dev.perdure.it.sim;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One run: a hub with its workers and clients, what befalls them, and what came of it. */
final class Simulation {
    /** The violation that says so. */
    static final String NOT_IN_TIME = "Not everything has ended in time.";

    private static final int CLIENTS = 2;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Setting setting;
    private final Trace trace;
    private final InMemoryHubStore memory;
    private final Scheduler scheduler;
    private final World world;
    private final Observed observed = new Observed();
    private int clientsAtWork = CLIENTS;
    private boolean stuck;

    private Simulation(
            Setting setting, UnaryOperator<HubStore> mutation, Executor threads, Optional<Consumer<String>> reader) {
        this.setting = setting;
        this.trace = new Trace(reader);
        this.scheduler = new Scheduler(threads, new Random(setting.seed()));
        this.memory =
                new InMemoryHubStore(setting.partitions(), new VirtualClock(scheduler), setting.deliveredRetention());
        for (int partition = 0;
                partition < setting.partitions() && !setting.skew().isZero();
                partition++) {
            memory.setAhead(partition, skew());
        }
        Replicas replicas = new Replicas(memory, scheduler.random());
        this.world =
                new World(setting, scheduler, new Network(setting, mutation.apply(memory), replicas, scheduler, trace));
    }

    private Duration skew() {
        return Duration.ofNanos(
                (long) (setting.skew().toNanos() * scheduler.random().nextDouble()));
    }

    /** What came of a run: what went wrong, if anything did, and the last that happened. */
    record Outcome(Setting setting, List<String> violations, Trace trace) {}

    /**
     * Runs it to its end.
     *
     * @param mutation what stands between the network and the store: nothing, unless a bug is tried out
     * @param threads has a thread for every actor
     * @param reader is given what happens, line by line
     */
    static Outcome run(
            Setting setting, UnaryOperator<HubStore> mutation, Executor threads, Optional<Consumer<String>> reader)
            throws InterruptedException {
        return new Simulation(setting, mutation, threads, reader).run();
    }

    private Outcome run() throws InterruptedException {
        Workers workers = new Workers(world);
        IntStream.range(0, setting.workers()).forEach(number -> workers.start());
        List<String> kinds = setting.composed() ? List.of(Plans.COMPOSED) : Plans.someKinds(world.random());
        IntStream.range(0, CLIENTS).forEach(number -> startClient(number, kinds));
        workers.suffer();
        world.process("judge").start("judge", () -> judge(workers));
        List<String> violations = new ArrayList<>();
        scheduler.run().forEach(failure -> violations.add("An actor threw " + failure));
        List<PartitionImage> images = IntStream.range(0, setting.partitions())
                .mapToObj(memory.inspection()::image)
                .toList();
        if (stuck) {
            violations.add(NOT_IN_TIME);
        }
        if (setting.tail() == Setting.Tail.NONE) {
            world.network().queues().violations().forEach(violations::add);
        }
        violations.addAll(new Oracle(images, observed, setting.tail()).violations());
        return new Outcome(setting, violations, trace);
    }

    private void startClient(int number, List<String> kinds) {
        VirtualProcess process = world.process("c" + number);
        List<String> instances = IntStream.range(0, setting.instances())
                .filter(instance -> instance % CLIENTS == number)
                .mapToObj(instance -> "i" + instance)
                .toList();
        process.start("main", () -> {
            new Client(process, world.client(process), new Plans(world.random(), kinds), observed, setting)
                    .run(instances);
            clientsAtWork--;
        });
    }

    /** Lets things fail for a while, then gives the hub the time that it may take to finish everything. */
    private void judge(Workers workers) {
        scheduler.sleep(setting.faultsFor().toNanos() / 2);
        if (!setting.awayFor().isZero()) {
            world.network().cutOff(scheduler.random().nextInt(setting.partitions()));
        }
        scheduler.sleep(setting.faultsFor().toNanos() / 2);
        world.heal();
        scheduler.sleep(setting.awayFor().toNanos());
        world.network().reconnect();
        if (setting.renewed()) {
            scheduler.sleep(setting.longestStall().toNanos());
            workers.replace();
        }
        long deadline = scheduler.nanos() + setting.timeToRecover().toNanos();
        while (!isQuiet()) {
            if (scheduler.nanos() > deadline) {
                stuck = true;
                break;
            }
            scheduler.sleep(LOOK_EVERY.toNanos());
        }
        world.end();
    }

    private boolean isQuiet() {
        return clientsAtWork == 0
                && IntStream.range(0, setting.partitions())
                        .mapToObj(memory.inspection()::image)
                        .allMatch(Oracle::isQuiet);
    }
}
