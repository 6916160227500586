package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.WorkerEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many of the partitions each live worker holds. All workers that see the same ones come to the same answer. */
final class Share {
    private Share() {}

    /**
     * The share of one worker: all differ by one at most. A worker that hosts less than another gets none, so that
     * instances of orchestrators that only newer workers host do not wait with an older one.
     */
    static int of(String workerId, List<WorkerEntry> live, int partitions) {
        List<String> takers = live.stream()
                .filter(WorkerEntry::ownsPartitions)
                .filter(worker -> live.stream().noneMatch(other -> hostsMore(other, worker)))
                .map(WorkerEntry::id)
                .sorted()
                .toList();
        int place = takers.indexOf(workerId);
        if (place < 0) {
            return 0;
        }
        return partitions / takers.size() + (place < partitions % takers.size() ? 1 : 0);
    }

    private static boolean hostsMore(WorkerEntry one, WorkerEntry other) {
        Set<String> ones = names(one);
        Set<String> others = names(other);
        return ones.size() > others.size() && ones.containsAll(others);
    }

    private static Set<String> names(WorkerEntry worker) {
        Set<String> names = new HashSet<>(worker.orchestrators().keySet());
        worker.entities().forEach(entity -> names.add("@" + entity));
        return names;
    }
}
