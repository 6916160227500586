package dev.perdure.testing;

import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionImage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The dead letters of a partition. Not thread-safe. */
final class InMemoryLetters {
    private static final Comparator<EntryId> ORDER =
            Comparator.comparingLong(EntryId::number).thenComparingLong(EntryId::hash);

    private final NavigableMap<EntryId, DeadLetterEntry> letters = new TreeMap<>(ORDER);
    private EntryId last = EntryId.parse(DeadLetterEntry.START);

    InMemoryLetters copy() {
        InMemoryLetters copy = new InMemoryLetters();
        copy.letters.putAll(letters);
        copy.last = last;
        return copy;
    }

    void add(InboxEntry message, String reason, Instant now) {
        EntryId id = next(now);
        letters.put(
                id,
                new DeadLetterEntry(
                        id.toString(),
                        message.id(),
                        message.receiver(),
                        message.body(),
                        reason,
                        Optional.empty(),
                        false,
                        0));
    }

    void add(ActivityTask activity, boolean answered, String reason, Instant now) {
        EntryId id = next(now);
        letters.put(
                id,
                new DeadLetterEntry(
                        id.toString(),
                        activity.entryId(),
                        activity.instanceId(),
                        activity.body(),
                        reason,
                        Optional.of(activity.queue()),
                        answered,
                        activity.deliveries()));
    }

    /** Ids grow, also where the clock goes back. */
    private EntryId next(Instant now) {
        long millis = now.toEpochMilli();
        last = millis > last.number() ? new EntryId(millis, 0) : new EntryId(last.number(), last.hash() + 1);
        return last;
    }

    List<DeadLetterEntry> after(String id, int limit) {
        return letters.tailMap(EntryId.parse(id), false).values().stream()
                .limit(limit)
                .toList();
    }

    Optional<DeadLetterEntry> get(String id) {
        return Optional.ofNullable(letters.get(EntryId.parse(id)));
    }

    /** Whether it was there. */
    boolean remove(String id) {
        return letters.remove(EntryId.parse(id)) != null;
    }

    List<PartitionImage.DeadLetter> image() {
        return letters.values().stream()
                .map(letter -> new PartitionImage.DeadLetter(
                        letter.entryId(), letter.receiver(), letter.body(), letter.reason(), letter.queue()))
                .toList();
    }
}
