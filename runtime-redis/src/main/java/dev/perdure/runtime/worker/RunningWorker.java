package dev.perdure.runtime.worker;

import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A running worker: its membership and its activities, one dispatch for each set of slots. */
public final class RunningWorker {
    private final String id;
    private final Membership membership;
    private final List<ActivityDispatch> activities;

    private RunningWorker(String id, Membership membership, List<ActivityDispatch> activities) {
        this.id = id;
        this.membership = membership;
        this.activities = activities;
    }

    /**
     * Joins the hub and begins to work.
     *
     * @param id unique over all processes
     * @param slots how many activities run at a time
     * @throws dev.perdure.HubConfigurationException if a live worker lacks what this one hosts, and has what it lacks
     * @throws dev.perdure.HubUnavailableException if the store does not answer now
     */
    public static RunningWorker start(Engine engine, String id, Duration lease, ActivitySlots slots, Threads threads) {
        WorkerEntry self = engine.hosting().describe(id);
        List<ActivityDispatch> activities = new ArrayList<>();
        slots.of(engine.hosting().queues())
                .forEach((queues, count) ->
                        activities.add(new ActivityDispatch(engine, id, lease, queues, count, threads)));
        Membership membership =
                new Membership(engine, self, lease, threads, () -> activities.forEach(ActivityDispatch::stop));
        RunningWorker worker = new RunningWorker(id, membership, activities);
        worker.start();
        return worker;
    }

    /** Starts both, or neither. */
    private void start() {
        try {
            membership.start();
            activities.forEach(ActivityDispatch::start);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Unique over all processes. */
    public String id() {
        return id;
    }

    /** The partitions it holds now. */
    public Set<Integer> partitions() {
        return membership.partitions();
    }

    /** Completes when it has stopped, exceptionally if nobody closed it. */
    public CompletableFuture<Void> stopped() {
        return membership.stopped();
    }

    /** Hands everything over to the other workers; returns when that is done, or after a bounded wait. */
    public void close() {
        activities.forEach(ActivityDispatch::stop);
        try {
            membership.close();
            for (ActivityDispatch each : activities) {
                each.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
