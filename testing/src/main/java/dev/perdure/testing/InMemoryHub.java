package dev.perdure.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The partitions of a hub in memory, one lock over all of them, and the clock. Thread-safe. */
final class InMemoryHub {
    private final Clock clock;
    private final List<InMemoryPartition> partitions;
    private final Map<Integer, Integer> replaced = new HashMap<>();
    private final Map<Integer, Duration> ahead = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long wakes;

    InMemoryHub(int partitions, Clock clock) {
        this.clock = clock;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(InMemoryPartition::new)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** To be used under the lock. */
    InMemoryPartition partition(int number) {
        return partitions.get(number);
    }

    /** To be used under the lock. */
    List<InMemoryPartition> partitions() {
        return partitions;
    }

    /** Another server has the partition, as it is there. To be used under the lock. */
    void replace(InMemoryPartition partition) {
        partitions.set(partition.number(), partition);
        replaced.merge(partition.number(), 1, Integer::sum);
    }

    /** To be used under the lock. */
    String server(int partition) {
        return String.valueOf(replaced.getOrDefault(partition, 0));
    }

    /** The clock's time in whole milliseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time of the server that the partition lies on. */
    Instant now(int partition) {
        return now().plus(ahead.getOrDefault(partition, Duration.ZERO));
    }

    void setAhead(int partition, Duration time) {
        ahead.put(partition, time);
    }

    /** Ends all waits. */
    void wake() {
        locked(() -> {
            wakes++;
            changed.signalAll();
            return wakes;
        });
    }

    <T> T locked(Supplier<T> call) {
        lock.lock();
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock; whoever waits looks again. */
    <T> T change(Supplier<T> call) {
        return locked(() -> {
            T answer = call.get();
            changed.signalAll();
            return answer;
        });
    }

    /** Reads until there is something, or the wait is over. */
    <T> List<T> await(Duration wait, Supplier<List<T>> read) {
        return locked(() -> {
            long left = wait.toNanos();
            long wakesBefore = wakes;
            List<T> found = read.get();
            try {
                while (found.isEmpty() && left > 0 && wakes == wakesBefore) {
                    left = changed.awaitNanos(left);
                    found = read.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return found;
        });
    }
}
