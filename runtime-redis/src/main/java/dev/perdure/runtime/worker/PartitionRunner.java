package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the loop of one partition on a thread until it is told to stop, another owner takes over, or the store fails.
 */
final class PartitionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionRunner.class);

    /** Bounds how long a stop takes when nothing happens. */
    private static final Duration IDLE_WAIT = Duration.ofMillis(250);

    private final Engine engine;
    private final PartitionOwner owner;
    private final boolean isClean;
    private final SameServer server;
    private final PartitionOutages outages;
    private final CommittedTurns committed;
    private final Threads threads;
    private final Gate ended;
    private volatile boolean stopping;
    private volatile boolean released;
    private volatile boolean failed;
    private volatile Optional<StepWatch> watch = Optional.empty();

    /**
     * @param isClean whether nobody died in the partition before
     * @param server where the partition lay before it was acquired
     */
    PartitionRunner(
            Engine engine,
            PartitionOwner owner,
            boolean isClean,
            SameServer server,
            PartitionOutages outages,
            Threads threads) {
        this.server = server;
        this.engine = engine;
        this.owner = owner;
        this.isClean = isClean;
        this.outages = outages;
        this.committed = outages.committed(owner.partition());
        this.threads = threads;
        this.ended = threads.gate();
    }

    void start() {
        threads.start("perdure-partition-" + owner.partition(), this::run);
    }

    PartitionOwner owner() {
        return owner;
    }

    /** Asks it to finish its round and give the partition up. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    boolean hasEnded() {
        return ended.isOpen();
    }

    /** Whether the partition was given up; if not, though it has ended, the store could not be told. */
    boolean isReleased() {
        return released;
    }

    /** Whether it has ended by a failure that is not the store's. */
    boolean hasFailed() {
        return failed;
    }

    /** Whether a step has taken longer than {@code patience}; another worker should have the partition then. */
    boolean isStuck(Duration patience) {
        return watch.filter(steps -> steps.hasLost(patience)).isPresent();
    }

    /** Whether it has ended within that time. */
    boolean awaitEnd(Duration timeout) throws InterruptedException {
        return ended.await(timeout);
    }

    private void run() {
        try {
            runLoop();
        } catch (HubUnavailableException unavailable) {
            committed.suspect();
            outages.failed(owner.partition(), unavailable);
        } catch (RuntimeException | Error failure) {
            failed = true;
            LOG.error("Partition {} is given up and taken again.", owner.partition(), failure);
        } finally {
            ended.open();
        }
    }

    private void runLoop() {
        committed.look(engine.store(), server.seen());
        try (PartitionLoop loop = new PartitionLoop(engine, owner, isClean, server, committed, threads::after)) {
            StepWatch steps = new StepWatch(owner.partition(), loop, engine.ticker());
            watch = Optional.of(steps);
            while (!stopping && loop.step(IDLE_WAIT)) {
                outages.over(owner.partition());
                steps.begin();
            }
            watch = Optional.empty();
            leave(loop.isClean());
            ended.open(); // nobody waits while the instances in memory are unwound, which takes long if there are many
        }
    }

    private void leave(boolean clean) {
        if (clean) {
            engine.store().workers().release(owner);
        } else {
            engine.store().workers().abandon(owner);
        }
        released = true;
        committed.forget();
    }
}
