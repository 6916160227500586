package dev.perdure.runtime.replay;

import dev.perdure.runtime.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes control between an engine's thread and the thread of an orchestrator's code: at any time only one of them
 * runs, so what they share needs no locks. Once the code is being unwound it gets control no more: it may run to its
 * end, but whatever it asks of the engine throws.
 */
final class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    /** A JVM that was paused has not used up the time: each part of it passes at most once in a pause. */
    private static final int PARTS = 10;

    private static final long UNWIND_SECONDS = 1;
    private static final int ROOM = 200;

    private final OrchestratorThreads threads;
    private final String instanceId;
    private final Semaphore engineMayRun = new Semaphore(0);
    private final Semaphore codeMayRun = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile @Nullable Thread thread;
    private volatile boolean unwinding;
    private boolean abandoned;
    private BooleanSupplier waitsFor = () -> false;
    private Optional<RuntimeException> broken = Optional.empty();

    HandOver(OrchestratorThreads threads, String instanceId) {
        this.threads = threads;
        this.instanceId = instanceId;
    }

    // -- the engine's side

    /** Runs the code on a thread of its own until it waits or ends. */
    void start(Runnable code) {
        Thread started = threads.unstarted(instanceId, () -> run(code));
        thread = started;
        started.start();
        awaitEngineTurn();
    }

    /** Runs the code until it waits again or ends, if what it waits for is there. */
    void proceed() {
        if (!hasEnded() && waitsFor.getAsBoolean()) {
            codeMayRun.release();
            awaitEngineTurn();
        }
    }

    /** Takes the code down from where it waits. Once is enough: a thread that has not ended is abandoned. */
    void unwind() {
        Thread running = thread;
        boolean already = unwinding;
        unwinding = true;
        if (already || running == null || !running.isAlive()) {
            return;
        }
        codeMayRun.release();
        if (!endsInTime()) {
            abandoned = true;
            threads.abandoned(running);
            LOG.warn(
                    "Orchestrator of instance {} does not end though it is being unloaded; its thread is abandoned:\n{}",
                    instanceId,
                    stackOf(running));
        }
    }

    private boolean hasEnded() {
        return ended.getCount() == 0;
    }

    boolean isUnwinding() {
        return unwinding;
    }

    /** Whether the code still runs, though it was taken down. */
    boolean isStillRunning() {
        Thread running = thread;
        return abandoned && running != null && running.isAlive();
    }

    /**
     * @throws TurnTooLongException if the code does not give control back in time; it must be taken down then
     */
    private void awaitEngineTurn() {
        if (!comesBackInTime()) {
            TurnTooLongException tooLong =
                    new TurnTooLongException("instance " + instanceId, threads.turnLimit(), thread);
            Optional.ofNullable(thread).ifPresent(Thread::interrupt);
            throw tooLong;
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    private boolean comesBackInTime() {
        boolean interrupted = false;
        try {
            for (int part = 0; part < PARTS; ) {
                try {
                    if (engineMayRun.tryAcquire(threads.turnLimit().toNanos() / PARTS, TimeUnit.NANOSECONDS)) {
                        return true;
                    }
                    part++;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Code that gives control back after its time was over has not ended: it waits, and is about to be unwound. */
    private boolean endsInTime() {
        boolean interrupted = Thread.interrupted();
        try {
            return ended.await(UNWIND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String stackOf(@Nullable Thread thread) {
        return thread == null
                ? ""
                : Arrays.stream(thread.getStackTrace())
                        .map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n"));
    }

    // -- the code's side

    private void run(Runnable code) {
        try {
            code.run();
        } catch (Unwinding unwound) {
            // As asked.
        } catch (Throwable engineFailed) {
            broken = Optional.of(new IllegalStateException(
                    "A turn of instance " + instanceId + " could not be ended.", engineFailed));
        } finally {
            ended.countDown();
            engineMayRun.release();
        }
    }

    /** Gives control back until the condition holds. */
    void pauseUntil(BooleanSupplier condition) {
        frames(ROOM);
        waitsFor = condition;
        engineMayRun.release();
        codeMayRun.acquireUninterruptibly();
        if (unwinding) {
            throw new Unwinding();
        }
    }

    /** Overflows the stack now, if it has no room for that many frames, and not between giving and taking control. */
    private static int frames(int count) {
        return count == 0 ? 0 : 1 + frames(count - 1);
    }

    /** Gives control back for good: the engine's call ends with this exception. */
    Unwinding stop(RuntimeException reason) {
        broken = Optional.of(reason);
        return leave();
    }

    /** Gives control back for good. */
    Unwinding leave() {
        pauseUntil(() -> false);
        return new Unwinding();
    }

    /**
     * Lets only the running code pass.
     *
     * @throws Unwinding if the code is being taken down
     * @throws IllegalStateException on any other thread
     */
    void checkThread() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException(Problem.FOREIGN_THREAD.message(
                    "The context of instance " + instanceId,
                    Thread.currentThread().getName()));
        }
        if (unwinding) {
            throw new Unwinding();
        }
    }
}
