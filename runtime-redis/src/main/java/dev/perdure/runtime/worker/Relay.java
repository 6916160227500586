package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Brings committed messages to other partitions: per destination in the order of the outbox, each taken out of the
 * outbox when it was delivered and the store says that it need not be kept any longer. When a delivery fails or comes
 * too late the owner starts over from the store, so nothing comes twice: {@link dev.perdure.runtime.store.OwnerStore#deliver}
 * says why.
 *
 * <p>Where a destination may lose its newest writes alone, it has another owner's nonce when it has: all connections
 * to it broke, and whoever owns it has acquired it anew. Then all that is still in the outbox is delivered again.
 */
final class Relay {
    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(100);

    private final HubStore store;
    private final int partition;
    private final HubClock clock;
    private final Duration retention;
    private final Interval watch;
    private final Interval fullFor;
    private final Set<Integer> full = new TreeSet<>();
    private final List<OutboxEntry> pending = new ArrayList<>();
    private final Deque<Delivered> delivered = new ArrayDeque<>();
    private final Map<Integer, String> owners = new HashMap<>();
    private Instant deadline = Instant.MAX;

    Relay(HubStore store, int partition, HubClock clock, LongSupplier ticker) {
        this.store = store;
        this.partition = partition;
        this.clock = clock;
        this.retention = store.deliveredRetention();
        this.watch = new Interval(ticker, WATCH_EVERY);
        this.fullFor = new Interval(ticker, ASK_AGAIN_AFTER);
    }

    /** What is still in the outbox, though its destination has it. */
    private record Delivered(String entryId, int destination, Instant at) {}

    /** Looks for what was committed and not delivered, by an earlier owner or in a commit whose answer was lost. */
    void reload() {
        pending.clear();
        delivered.clear();
        Instant begun = clock.now();
        add(store.owners().outbox(partition), begun);
    }

    /**
     * Takes over what a commit sent.
     *
     * @param begun a time before the commit
     */
    void add(List<OutboxEntry> committed, Instant begun) {
        if (pending.isEmpty()) {
            deadline = begun.plus(HubStore.DELIVERY_LIMIT);
        }
        pending.addAll(committed);
    }

    /**
     * Delivers all that is pending, but to destinations that have no room: these are asked again from time to time. False
     * if it is too late: then the partition must be taken anew.
     */
    boolean deliver() {
        askAgain();
        Map<Integer, List<OutboxEntry>> byDestination = pending.stream()
                .filter(entry -> !full.contains(destination(entry)))
                .collect(Collectors.groupingBy(Relay::destination, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Integer, List<OutboxEntry>> each : byDestination.entrySet()) {
            Delivery.Verdict verdict = deliver(each.getKey(), each.getValue(), deadline);
            if (verdict == Delivery.Verdict.FULL) {
                hasNoRoom(each.getKey());
            } else if (verdict != Delivery.Verdict.DELIVERED) {
                return false;
            }
        }
        byDestination.keySet().removeAll(full);
        if (!byDestination.isEmpty()) {
            keep(byDestination.values().stream().flatMap(List::stream).toList());
            pending.removeIf(entry -> !full.contains(destination(entry)));
        }
        return delivered.isEmpty() || watch();
    }

    private void hasNoRoom(int destination) {
        full.add(destination);
        fullFor.begin();
    }

    /** What has waited for room for long is read anew, so that the deadline is that of what is in the outbox now. */
    private void askAgain() {
        if (full.isEmpty() || !fullFor.isOver()) {
            return;
        }
        full.clear();
        if (clock.now().isAfter(deadline.minus(HubStore.DELIVERY_LIMIT.dividedBy(2)))) {
            reload();
        }
    }

    /** How many messages wait to be delivered. */
    int waiting() {
        return pending.size();
    }

    private static int destination(OutboxEntry entry) {
        return entry.message().partition();
    }

    private void keep(List<OutboxEntry> entries) {
        if (retention.isZero()) {
            store.owners()
                    .acknowledge(
                            partition, entries.stream().map(OutboxEntry::id).toList());
        } else {
            Instant now = clock.now();
            entries.forEach(entry -> delivered.add(new Delivered(entry.id(), destination(entry), now)));
        }
    }

    private Delivery.Verdict deliver(int destination, List<OutboxEntry> entries, Instant until) {
        Delivery.Result result = store.owners().deliver(delivery(destination, entries, until));
        if (result.verdict() == Delivery.Verdict.OTHER_OWNER) {
            owners.put(destination, result.owner());
            return deliverAgain(destination, until);
        }
        if (!retention.isZero()) {
            owners.put(destination, result.owner());
        }
        return result.verdict();
    }

    private Delivery delivery(int destination, List<OutboxEntry> entries, Instant until) {
        return new Delivery(
                partition,
                destination,
                Optional.ofNullable(owners.get(destination)),
                until,
                entries.stream().map(OutboxEntry::message).toList());
    }

    /** The destination may lack what it was given before its owner changed. */
    private Delivery.Verdict deliverAgain(int destination, Instant until) {
        List<OutboxEntry> entries = store.owners().outbox(partition).stream()
                .filter(entry -> destination(entry) == destination)
                .toList();
        Instant now = clock.now();
        Delivery.Verdict verdict = deliver(destination, entries, earliest(until, destination));
        if (verdict == Delivery.Verdict.DELIVERED) {
            keepAnew(destination, now);
        }
        return verdict;
    }

    /** What was delivered again may be lost again. */
    private void keepAnew(int destination, Instant now) {
        List<Delivered> again = delivered.stream()
                .filter(kept -> kept.destination() == destination)
                .map(kept -> new Delivered(kept.entryId(), destination, now))
                .toList();
        delivered.removeIf(kept -> kept.destination() == destination);
        delivered.addAll(again);
    }

    /** Until then no destination forgets the id of what was delivered and is kept. */
    private Instant earliest(Instant until, int destination) {
        return delivered.stream()
                .filter(kept -> kept.destination() == destination)
                .map(kept -> kept.at().plus(retention).plus(HubStore.DELIVERY_LIMIT))
                .findFirst()
                .filter(limit -> limit.isBefore(until))
                .orElse(until);
    }

    /** Looks whether destinations have other owners, and forgets what has been kept for long enough. */
    private boolean watch() {
        if (!watch.isOver()) {
            return true;
        }
        watch.begin();
        Instant longAgo = clock.now().minus(retention);
        Set<Integer> destinations =
                delivered.stream().map(Delivered::destination).collect(Collectors.toCollection(TreeSet::new));
        for (int destination : destinations) {
            Delivery.Verdict verdict =
                    deliver(destination, List.of(), clock.now().plus(HubStore.DELIVERY_LIMIT));
            if (verdict == Delivery.Verdict.FULL) {
                reload();
                hasNoRoom(destination);
                return true;
            }
            if (verdict != Delivery.Verdict.DELIVERED) {
                return false;
            }
        }
        forget(longAgo);
        return true;
    }

    /** Their destinations have just been asked: until {@code longAgo} and beyond they have lost nothing. */
    private void forget(Instant longAgo) {
        List<String> old = new ArrayList<>();
        while (!delivered.isEmpty() && delivered.peek().at().isBefore(longAgo)) {
            old.add(delivered.remove().entryId());
        }
        store.owners().acknowledge(partition, old);
    }
}
