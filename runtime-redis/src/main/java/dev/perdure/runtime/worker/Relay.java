package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Brings committed messages to other partitions: per destination in the order of the outbox, each taken out of the
 * outbox when it was delivered and the store says that it need not be kept any longer. No {@link Destination} waits for
 * another. When a delivery comes too late the owner starts over from the store, so nothing comes twice:
 * {@link dev.perdure.runtime.store.OwnerStore#deliver} says why.
 */
final class Relay {
    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

    private final HubStore store;
    private final int partition;
    private final Outbox outbox;
    private final HubClock clock;
    private final LongSupplier ticker;
    private final Interval watch;
    private final Map<Integer, Destination> destinations = new TreeMap<>();

    Relay(HubStore store, int partition, HubClock clock, LongSupplier ticker) {
        this.store = store;
        this.partition = partition;
        this.outbox = new Outbox(store.owners(), partition);
        this.clock = clock;
        this.ticker = ticker;
        this.watch = new Interval(ticker, WATCH_EVERY);
    }

    /** Looks for what was committed and not delivered, by an earlier owner or in a commit whose answer was lost. */
    void reload() {
        Instant begun = clock.now();
        Map<Integer, List<OutboxPlace>> places = outbox.places();
        places.keySet().forEach(number -> destinations.computeIfAbsent(number, this::destination));
        destinations.forEach(
                (number, destination) -> destination.reload(places.getOrDefault(number, List.of()), begun));
    }

    /**
     * Takes over what a commit sent.
     *
     * @param begun a time before the commit
     */
    void add(List<OutboxEntry> committed, Instant begun) {
        for (OutboxEntry entry : committed) {
            destinations
                    .computeIfAbsent(entry.message().partition(), this::destination)
                    .add(entry, begun);
        }
    }

    private Destination destination(int number) {
        return new Destination(store, outbox, partition, number, clock, ticker);
    }

    /**
     * Delivers all that is pending, but to destinations that have no room or are away: these are asked again from time
     * to time. False if it is too late: then the partition must be taken anew.
     */
    boolean deliver() {
        boolean watches = watch.isOver();
        if (watches) {
            watch.begin();
        }
        boolean isInTime = true;
        List<String> done = new ArrayList<>();
        for (Destination destination : destinations.values()) {
            isInTime = isInTime && destination.deliver() && (!watches || destination.watch());
            done.addAll(destination.takeDone());
        }
        if (!done.isEmpty()) {
            store.owners().acknowledge(partition, done);
        }
        return isInTime;
    }

    /** How many messages wait to be delivered. */
    int waiting() {
        return destinations.values().stream().mapToInt(Destination::waiting).sum();
    }
}
