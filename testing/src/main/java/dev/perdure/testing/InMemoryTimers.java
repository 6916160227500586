package dev.perdure.testing;

import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.TurnEffects;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The timers of a partition. Not thread-safe. */
final class InMemoryTimers {
    private static final int FIRED_AT_ONCE = 256;

    private final Map<OutgoingMessage, Long> dueMillis = new LinkedHashMap<>();

    InMemoryTimers copy() {
        InMemoryTimers copy = new InMemoryTimers();
        copy.dueMillis.putAll(dueMillis);
        return copy;
    }

    void remove(List<TurnEffects.Timer> timers) {
        timers.forEach(timer -> dueMillis.remove(timer.message()));
    }

    void remove(OutgoingMessage message) {
        dueMillis.remove(message);
    }

    void start(List<TurnEffects.Timer> timers) {
        timers.forEach(timer -> dueMillis.put(timer.message(), timer.dueMillis()));
    }

    /** Takes out the first of those that are due. */
    List<OutgoingMessage> takeDue(Instant now) {
        List<OutgoingMessage> due = dueMillis.entrySet().stream()
                .filter(timer -> timer.getValue() <= now.toEpochMilli())
                .sorted(Map.Entry.comparingByValue())
                .limit(FIRED_AT_ONCE)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(dueMillis::remove);
        return due;
    }

    Optional<Duration> untilNext(Instant now) {
        return dueMillis.values().stream()
                .min(Comparator.naturalOrder())
                .map(next -> Duration.ofMillis(Math.max(0, next - now.toEpochMilli())));
    }

    List<PartitionImage.Timer> image() {
        return dueMillis.entrySet().stream()
                .map(timer -> image(timer.getValue(), timer.getKey()))
                .sorted(PartitionImage.Timer.ORDER)
                .toList();
    }

    private static PartitionImage.Timer image(long due, OutgoingMessage message) {
        return new PartitionImage.Timer(due, EntryId.hash(message.id()), message.receiver(), message.body());
    }
}
