package dev.perdure.it.sim;

import dev.perdure.HubUnavailableException;
import dev.perdure.it.StoreCalls;
import dev.perdure.it.sim.Scheduler.Actor;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process sees of the store: every call takes time, during which others go on, and some calls fail. */
final class Connection {
    private static final Set<String> READS = Set.of(
            "now",
            "inbox",
            "inboxLength",
            "history",
            "outbox",
            "instances",
            "list",
            "reply",
            "live",
            "listEnded",
            "suspects",
            "isShortOfMemory",
            "server");
    private static final Set<String> OF_THE_HUB = Set.of("now", "live", "heartbeat", "deregister", "open");

    private final Network network;
    private final VirtualProcess process;
    private final Scheduler scheduler;
    private final Map<Use, Long> lastUse = new HashMap<>();

    Connection(Network network, VirtualProcess process) {
        this.network = network;
        this.process = process;
        this.scheduler = process.scheduler();
    }

    private record Use(Actor actor, int partition) {}

    /** The hub behind this connection. */
    HubStore store() {
        return StoreCalls.around(network.store(), this::call);
    }

    private @Nullable Object call(String method, List<?> arguments, StoreCalls.Call call) throws Throwable {
        if (arguments.isEmpty() && !OF_THE_HUB.contains(method)) {
            return method.equals("close") ? null : call.proceed();
        }
        return switch (method) {
            case "inbox" -> inbox((Integer) arguments.get(0), arguments);
            case "claim" -> claim(arguments);
            default -> attempt(method, arguments, call);
        };
    }

    private List<InboxEntry> inbox(int partition, List<?> arguments) throws Throwable {
        return waiting((Duration) arguments.get(3), network.changes(partition), () -> (List<InboxEntry>) attempt(
                "inbox",
                arguments,
                () -> network.store()
                        .owners()
                        .inbox(partition, (String) arguments.get(1), (Integer) arguments.get(2), Duration.ZERO)));
    }

    @SuppressWarnings("unchecked")
    private List<ActivityTask> claim(List<?> arguments) throws Throwable {
        return waiting((Duration) arguments.get(3), network.newActivities(), () -> (List<ActivityTask>) attempt(
                "claim",
                arguments,
                () -> network.store()
                        .activities()
                        .claim(
                                (String) arguments.get(0),
                                (Set<String>) arguments.get(1),
                                (Integer) arguments.get(2),
                                Duration.ZERO)));
    }

    private interface Reading<T> {
        List<T> read() throws Throwable;
    }

    /** Reads until there is something or the wait is over. */
    private <T> List<T> waiting(Duration wait, Waiters changes, Reading<T> reading) throws Throwable {
        long end = scheduler.nanos() + wait.toNanos();
        List<T> found = reading.read();
        while (found.isEmpty() && scheduler.nanos() < end) {
            changes.await(end - scheduler.nanos());
            found = reading.read();
        }
        return found;
    }

    /** One try, which may fail. */
    private @Nullable Object attempt(String method, List<?> arguments, StoreCalls.Call call) throws Throwable {
        scheduler.sleep(process.latency() + network.stall());
        List<Integer> touched = touched(method, arguments);
        if (touched.size() == 1 && network.isAway(touched.get(0))) {
            throw failed(method, arguments, "cannot arrive");
        }
        for (int partition : touched) {
            failIfBroken(method, arguments, partition, touched, call);
        }
        switch (network.draw()) {
            case LOST -> throw failed(method, arguments, "never arrived");
            case LATE -> {
                scheduler.after(network.lateness(), () -> executeLate(method, arguments, touched, call));
                throw failed(method, arguments, "will be late");
            }
            case UNANSWERED -> {
                execute(scheduler.running().name(), method, arguments, touched, call);
                throw failed(method, arguments, "was not answered");
            }
            default -> {
                Object answer = execute(scheduler.running().name(), method, arguments, touched, call);
                if (network.waitsForReplicas() && (!READS.contains(method) || tellsOfAnEnd(answer))) {
                    replicate(method, arguments, touched);
                }
                return answer;
            }
        }
    }

    /** Whoever is told of an end, or of what an entity answers, may count on it. */
    private static boolean tellsOfAnEnd(@Nullable Object answer) {
        if (answer instanceof Optional<?> reply) {
            return reply.isPresent();
        }
        return answer instanceof List<?> found
                && found.stream()
                        .anyMatch(each -> each instanceof Optional<?> read
                                && read.isPresent()
                                && read.get() instanceof StoredInstance instance
                                && instance.status().isTerminal());
    }

    /** Others see what was done before the replicas do. */
    private void replicate(String method, List<?> arguments, List<Integer> touched) {
        long begun = scheduler.nanos();
        scheduler.sleep(process.latency());
        if (touched.stream().anyMatch(each -> network.replicas().lastFailover(each) >= begun)) {
            throw failed(method, arguments, "was not replicated");
        }
        touched.forEach(network.replicas()::follow);
    }

    /**
     * A failover breaks all connections: each actor's next call to the partition fails, or seems to, unless it has been
     * repeated on another connection.
     */
    private void failIfBroken(
            String method, List<?> arguments, int partition, List<Integer> touched, StoreCalls.Call call) {
        Actor self = scheduler.running();
        Long used = lastUse.put(new Use(self, partition), scheduler.nanos());
        boolean isBroken = network.replicas().lastFailover(partition) > (used == null ? self.begun() : used);
        if (isBroken && !network.isUnnoticed()) {
            if (network.isRepeated()) {
                scheduler.after(network.lateness(), () -> executeLate(method, arguments, touched, call));
            }
            throw failed(method, arguments, "connection lost");
        }
    }

    private void executeLate(String method, List<?> arguments, List<Integer> touched, StoreCalls.Call call) {
        if (network.isOver() || touched.size() == 1 && network.isAway(touched.get(0))) {
            return;
        }
        try {
            execute(process.name() + " too late", method, arguments, touched, call);
        } catch (Throwable failure) {
            network.trace(process.name(), method, arguments, failure);
        }
    }

    private @Nullable Object execute(
            String who, String method, List<?> arguments, List<Integer> touched, StoreCalls.Call call)
            throws Throwable {
        Object answer = touched.size() > 1 ? Reachable.of(network, call) : call.proceed();
        Object shown = answer == null ? "" : answer;
        network.trace(who, method, arguments, shown);
        if (!READS.contains(method)) {
            network.changed(method, arguments, touched, shown);
        }
        return answer;
    }

    private HubUnavailableException failed(String method, List<?> arguments, String how) {
        network.trace(scheduler.running().name(), method, arguments, how);
        return new HubUnavailableException("[PERD-300] Simulated: " + method + " " + how + ".");
    }

    /** The partitions that a call reads or writes. */
    private List<Integer> touched(String method, List<?> arguments) {
        if (OF_THE_HUB.contains(method)) {
            return List.of();
        }
        Object first = arguments.get(0);
        if (first instanceof Integer partition) {
            return List.of(partition);
        } else if (first instanceof PartitionOwner owner) {
            return List.of(owner.partition());
        } else if (first instanceof Delivery delivery) {
            return List.of(delivery.destination());
        } else if (first instanceof NewInstance instance) {
            return List.of(instance.partition());
        } else if (first instanceof ActivityTask task) {
            return List.of(task.partition());
        }
        List<Integer> all = new ArrayList<>();
        for (int partition = 0; partition < network.store().partitions(); partition++) {
            all.add(partition);
        }
        return all;
    }
}
