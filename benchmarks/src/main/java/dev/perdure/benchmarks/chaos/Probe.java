package dev.perdure.benchmarks.chaos;

import dev.perdure.DurableClient;
import dev.perdure.DurableException;
import dev.perdure.runtime.store.Partitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out how soon all partitions work: starts a short errand in each and waits for all of them. For one thread. */
final class Probe {
    private final ErrandClient errands;
    private final Partitions partitions;
    private int used;

    Probe(DurableClient hub, int partitions) {
        this.errands = new ErrandClient(hub);
        this.partitions = new Partitions(partitions);
    }

    /** How long it takes from now; {@code limit} if it takes longer. */
    Duration run(Duration limit) {
        long begun = System.nanoTime();
        try {
            List<ErrandClient.Instance> begunErrands = new ArrayList<>();
            for (Plan plan : plans()) {
                begunErrands.add(errands.withId(plan.id()).start(plan));
            }
            for (ErrandClient.Instance errand : begunErrands) {
                Duration left = limit.minusNanos(System.nanoTime() - begun);
                errand.result(left.isNegative() ? Duration.ofMillis(1) : left);
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (DurableException late) {
            return limit;
        }
    }

    /** One for each partition. */
    private List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        Set<Integer> covered = new HashSet<>();
        while (covered.size() < partitions.count()) {
            String id = "probe-" + used++;
            if (covered.add(partitions.of(id))) {
                plans.add(new Plan(id, List.of(Part.of(Part.Kind.CHAIN, 1))));
            }
        }
        return plans;
    }
}
