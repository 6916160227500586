package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

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
     * @param activityConcurrency how many activities run at a time
     * @throws dev.perdure.HubConfigurationException if a live worker lacks what this one hosts, and has what it lacks
     * @throws dev.perdure.HubUnavailableException if the store does not answer now
     */
    public static RunningWorker start(Engine engine, Duration lease, int activityConcurrency) {
        String id = ProcessHandle.current().pid() + "-" + engine.tokens().get();
        WorkerEntry self = engine.hosting().describe(id);
        Membership membership = new Membership(engine, self, lease, daemons("perdure-partition-"));
        ActivityDispatch activities =
                new ActivityDispatch(engine, id, lease, activityConcurrency, daemons("perdure-activity-"));
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

    /** Platform threads on every JDK: code that computes holds up nothing but itself, and no lease is lost to it. */
    private static ThreadFactory daemons(String prefix) {
        AtomicLong count = new AtomicLong();
        return code -> {
            Thread thread = new Thread(code, prefix + count.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
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
