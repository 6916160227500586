package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Partitions that are held on top of the share: they stayed free though every worker has had the time to take its
 * share, so one is stuck that counts as live. Given up again when workers come or go. For one thread.
 */
final class Orphans {
    private final Set<Integer> adopted = new HashSet<>();
    private final Interval unchanged;
    private Set<String> seen = Set.of();

    /** @param patience for how long workers must be the same before anything is adopted */
    Orphans(LongSupplier ticker, Duration patience) {
        this.unchanged = new Interval(ticker, patience);
    }

    /** Forgets all that was adopted if these are not the workers of the last time. */
    void see(List<WorkerEntry> live) {
        Set<String> ids = live.stream().map(WorkerEntry::id).collect(Collectors.toSet());
        if (!ids.equals(seen)) {
            seen = ids;
            adopted.clear();
            unchanged.begin();
        }
    }

    /** Whether it is time to adopt what is free. */
    boolean mayBeAdopted() {
        return unchanged.isOver();
    }

    /** Looked for from now on, beside those that are still held. */
    void begin(Set<Integer> held) {
        adopted.retainAll(held);
        unchanged.begin();
    }

    void adopt(int partition) {
        adopted.add(partition);
    }

    boolean isAdopted(int partition) {
        return adopted.contains(partition);
    }
}
