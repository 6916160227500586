package dev.perdure.runtime;

import dev.perdure.runtime.worker.RunningWorker;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Runs what it hosts: it holds its share of the hub's partitions, runs the turns of orchestrations and entities there,
 * and takes activities from their queues. Holds no state that Redis does not have: when its process dies, other workers
 * carry on after the lease. Thread-safe.
 *
 * <p>Activities run on platform threads, at most {@link WorkerBuilder#activityConcurrency} at a time: they may compute
 * and block as they like. Operations of entities run on the one platform thread of their partition, so a long one
 * holds up all other instances of that partition. Each orchestrator has a thread of its own, a virtual one on JDK 24
 * and later: one that computes for long holds up its partition, and several can hold up all orchestrators of the
 * process. After three leases, but not before 60 seconds, such a partition is left to another worker. What keeps the
 * worker live and its leases renewed has threads of its own. All are daemon threads.
 */
public final class Worker implements AutoCloseable {
    private final RunningWorker running;

    Worker(RunningWorker running) {
        this.running = running;
    }

    /** The name under which the other workers see it; unique over all processes. */
    public String id() {
        return running.id();
    }

    /** The partitions that it holds now; workers that host the same share all of them evenly. */
    public Set<Integer> partitions() {
        return running.partitions();
    }

    /**
     * Completes when it works no more: normally after {@link #close}, and otherwise with the reason, which is logged
     * too. Then the process is of no more use to the hub; whoever runs it should end it, so that it is started again.
     *
     * <ul>
     *   <li>{@link dev.perdure.HubConfigurationException}: the hub was deleted (PERD-365)
     *   <li>{@link dev.perdure.LimitExceededException}: too many of its threads run code that does not end (PERD-371)
     * </ul>
     *
     * <p>A server that does not answer is no reason: a worker waits for it.
     */
    public CompletionStage<Void> stopped() {
        return running.stopped();
    }

    /**
     * Hands its partitions over to the other workers at once. Waits up to five seconds each for turns and for
     * activities that run; an activity that takes longer is interrupted, and another worker runs it again.
     */
    @Override
    public void close() {
        running.close();
    }
}
