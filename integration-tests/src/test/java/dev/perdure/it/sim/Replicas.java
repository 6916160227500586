package dev.perdure.it.sim;

import dev.perdure.it.StoreCalls;
import dev.perdure.testing.InMemoryHubStore;
import dev.perdure.testing.PartitionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A replica of each partition, which lags behind; partitions fail over one by one. */
final class Replicas {
    private static final int CALLS_BEHIND = 12;

    private final InMemoryHubStore store;
    private final Random random;
    private final List<PartitionSnapshot> snapshots = new ArrayList<>();
    private final List<Long> failovers = new ArrayList<>();

    Replicas(InMemoryHubStore store, Random random) {
        this.store = store;
        this.random = random;
        for (int partition = 0; partition < store.partitions(); partition++) {
            snapshots.add(store.snapshot(partition));
            failovers.add(-1L);
        }
    }

    /** When the partition has last failed over; negative if never. */
    long lastFailover(int partition) {
        return failovers.get(partition);
    }

    /** The partition was changed; its replica may be told now. */
    void changed(int partition) {
        if (random.nextInt(CALLS_BEHIND) == 0) {
            follow(partition);
        }
    }

    /** The replica has everything. */
    void follow(int partition) {
        snapshots.set(partition, store.snapshot(partition));
    }

    /** No replica lags behind. */
    void followAll() {
        for (int partition = 0; partition < snapshots.size(); partition++) {
            follow(partition);
        }
    }

    /** Makes a call that does not reach the partition. */
    @Nullable
    Object unchanged(int partition, StoreCalls.Call call) throws Throwable {
        PartitionSnapshot before = store.snapshot(partition);
        Object answer = call.proceed();
        store.failOverTo(before);
        return answer;
    }

    /** The replica takes over. */
    void failOver(int partition, long now) {
        store.failOverTo(snapshots.get(partition));
        failovers.set(partition, now);
    }
}
