package dev.perdure.runtime.worker;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.WorkerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many of the partitions each live worker holds. All workers that see the same ones come to the same answer. A
 * partition may hold instances of every orchestrator and entity of the hub, so only workers that host all of them hold
 * any.
 */
final class Share {
    private Share() {}

    /** The share of one worker: none if it lacks what another one hosts; the others' differ by one at most. */
    static int of(String workerId, List<WorkerEntry> live, int partitions) {
        List<String> takers = takers(live).stream().map(WorkerEntry::id).toList();
        int place = takers.indexOf(workerId);
        if (place < 0) {
            return 0;
        }
        return partitions / takers.size() + (place < partitions % takers.size() ? 1 : 0);
    }

    /** By id. Of two that each lack what the other has, which met after an outage only, the first one goes on. */
    private static List<WorkerEntry> takers(List<WorkerEntry> live) {
        List<WorkerEntry> takers = new ArrayList<>();
        live.stream()
                .filter(WorkerEntry::ownsPartitions)
                .filter(worker -> live.stream().noneMatch(other -> hostsMore(other, worker)))
                .sorted(Comparator.comparing(WorkerEntry::id))
                .filter(worker -> conflict(worker, takers).isEmpty())
                .forEach(takers::add);
        return takers;
    }

    /** Says what the worker and one of the others lack of each other, if each of the two lacks something. */
    static Optional<String> conflict(WorkerEntry worker, List<WorkerEntry> others) {
        if (!worker.ownsPartitions()) {
            return Optional.empty();
        }
        return others.stream()
                .filter(WorkerEntry::ownsPartitions)
                .filter(other ->
                        !lack(worker, other).isEmpty() && !lack(other, worker).isEmpty())
                .findFirst()
                .map(other -> Problem.EACH_LACKS.message(
                        worker.id(),
                        String.join(", ", lack(worker, other)),
                        other.id(),
                        String.join(", ", lack(other, worker))));
    }

    private static boolean hostsMore(WorkerEntry one, WorkerEntry other) {
        return lack(one, other).isEmpty() && !lack(other, one).isEmpty();
    }

    /** What {@code one} does not host of what {@code other} does. */
    private static Set<String> lack(WorkerEntry one, WorkerEntry other) {
        Set<String> lacking = names(other);
        lacking.removeAll(names(one));
        return lacking;
    }

    private static Set<String> names(WorkerEntry worker) {
        Set<String> names = new TreeSet<>();
        worker.orchestrators().keySet().forEach(orchestrator -> names.add("orchestrator " + orchestrator));
        worker.entities().forEach(entity -> names.add("entity " + entity));
        return names;
    }
}
