package dev.perdure.testing;

import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ClientStore;
import dev.perdure.runtime.store.DeadLetterStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InspectionStore;
import dev.perdure.runtime.store.OwnerStore;
import dev.perdure.runtime.store.WorkerStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A task hub in memory: the model of what a store does. One lock guards all of it. Time is that of the clock it is
 * given; it has no threads and no randomness of its own, so calls in one order always give the same answers. A wait is
 * bounded by elapsed time and ends early when anything changes; with {@link Duration#ZERO} nothing ever waits. Closing
 * it only ends the waits: what it holds stays, and workers may come back to it.
 */
public final class InMemoryHubStore implements HubStore {
    private final InMemoryHub hub;
    private final Duration deliveredRetention;
    private final ClientStore clients;
    private final WorkerStore workers;
    private final OwnerStore owners;
    private final ActivityStore activities;
    private final DeadLetterStore deadLetters;

    /**
     * An empty hub.
     *
     * @param partitions how many it has
     * @param clock the time of the store; call {@link #wake} after moving it
     */
    public InMemoryHubStore(int partitions, Clock clock) {
        this(partitions, clock, Duration.ZERO);
    }

    /**
     * An empty hub whose partitions may lose their newest writes apart from each other.
     *
     * @param deliveredRetention as {@link HubStore#deliveredRetention} says
     */
    public InMemoryHubStore(int partitions, Clock clock, Duration deliveredRetention) {
        this.deliveredRetention = deliveredRetention;
        hub = new InMemoryHub(partitions, clock);
        clients = new InMemoryClients(hub);
        workers = new InMemoryWorkers(hub);
        owners = new InMemoryOwners(hub);
        activities = new InMemoryActivities(hub);
        deadLetters = new InMemoryDeadLetters(hub);
    }

    /** Ends all waits, so that callers look at the clock again. */
    public void wake() {
        hub.wake();
    }

    /** The server of the partition has a clock that is ahead of that of the hub by so much; behind it, if negative. */
    public void setAhead(int partition, Duration time) {
        hub.setAhead(partition, time);
    }

    /** What a partition holds now: as much as a replica of its server has. */
    public PartitionSnapshot snapshot(int partition) {
        return hub.locked(() -> new PartitionSnapshot(hub.partition(partition).copy()));
    }

    /**
     * The replica that has this becomes the server of the partition: all that the partition was told since is lost,
     * though it was answered. Other partitions keep what they have.
     */
    public void failOverTo(PartitionSnapshot replica) {
        hub.change(() -> {
            hub.replace(replica.partition().copy());
            return replica;
        });
    }

    @Override
    public int partitions() {
        return hub.partitions().size();
    }

    @Override
    public Duration deliveredRetention() {
        return deliveredRetention;
    }

    @Override
    public ClientStore clients() {
        return clients;
    }

    @Override
    public WorkerStore workers() {
        return workers;
    }

    @Override
    public OwnerStore owners() {
        return owners;
    }

    @Override
    public ActivityStore activities() {
        return activities;
    }

    @Override
    public InspectionStore inspection() {
        return partition -> hub.locked(() -> hub.partition(partition).image(hub.now(partition)));
    }

    @Override
    public DeadLetterStore deadLetters() {
        return deadLetters;
    }

    @Override
    public Instant now() {
        return hub.now();
    }

    @Override
    public void close() {
        wake();
    }
}
