package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.OwnerStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The outbox of a partition. It may hold more than fits into memory: just committed messages are kept here until they are
 * delivered, as far as there is room; all others are read when it is their turn. For one thread at a time.
 */
final class Outbox {
    /** In characters of bodies; enough for the messages of a commit of usual size. */
    private static final long MOST_KEPT = 4 << 20;

    private final OwnerStore store;
    private final int partition;
    private final Map<String, OutboxEntry> kept = new HashMap<>();
    private long size;

    Outbox(OwnerStore store, int partition) {
        this.store = store;
        this.partition = partition;
    }

    /** What lies in the store, by destination and oldest first. */
    Map<Integer, List<OutboxPlace>> places() {
        return store.outbox(partition).stream().collect(Collectors.groupingBy(OutboxPlace::destination));
    }

    /** Keeps a message, if there is room. */
    OutboxPlace keep(OutboxEntry entry) {
        OutboxPlace place = OutboxPlace.of(entry);
        if (size + place.size() <= MOST_KEPT && kept.putIfAbsent(place.id(), entry) == null) {
            size += place.size();
        }
        return place;
    }

    /** The messages that lie there, in the order given; what does not lie there any more is left out. */
    List<OutboxEntry> read(List<OutboxPlace> places) {
        List<String> others = places.stream()
                .map(OutboxPlace::id)
                .filter(id -> !kept.containsKey(id))
                .distinct()
                .toList();
        Map<String, OutboxEntry> found = others.isEmpty()
                ? Map.of()
                : store.outboxEntries(partition, others).stream()
                        .collect(Collectors.toMap(OutboxEntry::id, Function.identity()));
        return places.stream()
                .flatMap(place -> Optional.ofNullable(kept.getOrDefault(place.id(), found.get(place.id()))).stream())
                .toList();
    }

    /** Keeps these no longer. */
    void forget(Collection<OutboxPlace> places) {
        for (OutboxPlace place : places) {
            if (kept.remove(place.id()) != null) {
                size -= place.size();
            }
        }
    }
}
