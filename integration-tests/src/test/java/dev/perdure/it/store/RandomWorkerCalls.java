package dev.perdure.it.store;

import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Draws calls of workers that share the partitions. */
final class RandomWorkerCalls {
    /** Longer than any sequence takes. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Draw draw;
    private final KnownThings known;

    RandomWorkerCalls(Draw draw, KnownThings known) {
        this.draw = draw;
        this.known = known;
    }

    List<Supplier<StoreCall>> kinds() {
        return List.of(
                this::acquire,
                this::acquire,
                this::endOfOwnership,
                this::endOfOwnership,
                this::endOfOwnership,
                this::live);
    }

    private StoreCall acquire() {
        int partition = known.partition();
        String worker = draw.of(KnownThings.WORKERS);
        String nonce = draw.oneIn(4) ? known.owner(partition).nonce() : known.name("nonce");
        Duration lease = lease();
        return StoreCall.of(
                "acquire %d %s %s %s".formatted(partition, worker, nonce, lease),
                store -> store.workers().acquire(partition, worker, nonce, lease));
    }

    /** One that is over when the next call is made, or one that outlasts them all. */
    private Duration lease() {
        return draw.oneIn(2) ? Duration.ZERO : LONG;
    }

    private StoreCall endOfOwnership() {
        PartitionOwner owner = known.owner(known.partition());
        Duration lease = lease();
        return switch (draw.below(3)) {
            case 0 ->
                StoreCall.effect("release " + owner, store -> store.workers().release(owner));
            case 1 ->
                StoreCall.effect("abandon " + owner, store -> store.workers().abandon(owner));
            default ->
                StoreCall.of("renew " + owner + lease, store -> store.workers().renew(owner, lease));
        };
    }

    private StoreCall live() {
        String worker = draw.of(KnownThings.WORKERS);
        Set<String> queues = new TreeSet<>(draw.some(2, () -> draw.of(KnownThings.QUEUES)));
        WorkerEntry entry =
                new WorkerEntry(worker, Map.of(known.name("O"), Set.of("paid", "sent")), Set.of("Stock"), queues);
        return switch (draw.below(4)) {
            case 0 ->
                StoreCall.effect(
                        "deregister " + worker, store -> store.workers().deregister(worker));
            case 1 ->
                StoreCall.of("live", store -> new HashSet<>(store.workers().live()));
            default ->
                StoreCall.of(
                        "heartbeat " + entry,
                        store -> new HashSet<>(store.workers().heartbeat(entry, LONG)));
        };
    }
}
