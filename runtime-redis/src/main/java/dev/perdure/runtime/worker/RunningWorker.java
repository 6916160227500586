package dev.perdure.runtime.worker;

import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.Set;

/** A running worker: its membership and its activities. */
public final class RunningWorker {
    private final String id;
    private final Membership membership;
    private final ActivityDispatch activities;

    private RunningWorker(String id, Membership membership, ActivityDispatch activities) {
        this.id = id;
        this.membership = membership;
        this.activities = activities;
    }

    /**
     * Joins the hub and begins to work.
     *
     * @param id unique over all processes
     * @param activityConcurrency how many activities run at a time
     * @throws dev.perdure.HubConfigurationException if a live worker lacks what this one hosts, and has what it lacks
     * @throws dev.perdure.HubUnavailableException if the store does not answer now
     */
    public static RunningWorker start(
            Engine engine, String id, Duration lease, int activityConcurrency, Threads threads) {
        WorkerEntry self = engine.hosting().describe(id);
        Membership membership = new Membership(engine, self, lease, threads);
        ActivityDispatch activities = new ActivityDispatch(engine, id, lease, activityConcurrency, threads);
        RunningWorker worker = new RunningWorker(id, membership, activities);
        worker.start();
        return worker;
    }

    /** Starts both, or neither. */
    private void start() {
        try {
            membership.start();
            activities.start();
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

    /** Hands everything over to the other workers; returns when that is done, or after a bounded wait. */
    public void close() {
        activities.stop();
        try {
            membership.close();
            activities.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
