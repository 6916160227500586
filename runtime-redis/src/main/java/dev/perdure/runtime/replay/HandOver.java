package dev.perdure.runtime.replay;

import dev.perdure.runtime.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes control between an engine's thread and the strands of an orchestrator's code: at any time only one of them
 * runs, so what they share needs no locks, and a replay passes it in the same order. Once a strand is being unwound it
 * gets control no more: it may run to its end, but whatever it asks of the engine throws.
 */
final class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    /** A JVM that was paused has not used up the time: each part of it passes at most once in a pause. */
    private static final int PARTS = 10;

    private final OrchestratorThreads threads;
    private final String instanceId;
    private final Semaphore engineMayRun = new Semaphore(0);
    /** The orchestrator's own strand, then its branches that have not ended. */
    private final List<Strand> strands = new CopyOnWriteArrayList<>();

    private volatile Optional<Strand> running = Optional.empty();
    private boolean left;
    private int branches;
    private Optional<RuntimeException> broken = Optional.empty();

    HandOver(OrchestratorThreads threads, String instanceId) {
        this.threads = threads;
        this.instanceId = instanceId;
    }

    // -- the engine's side

    /** Runs the code on a thread of its own until it waits or ends. */
    void start(Runnable code) {
        add(instanceId, code);
        proceed();
    }

    /** Runs the strands whose wait is over, the oldest first, until all wait again or the orchestrator has ended. */
    void proceed() {
        for (Optional<Strand> next = next(); next.isPresent(); next = next()) {
            running = next;
            next.get().goOn();
            awaitEngineTurn(next.get());
            running = Optional.empty();
            strands.removeIf(strand -> strand.hasEnded() && !isMain(strand));
        }
        if (hasEnded()) {
            strands.stream().filter(strand -> !isMain(strand)).forEach(this::unwind);
        }
    }

    private Optional<Strand> next() {
        return hasEnded()
                ? Optional.empty()
                : strands.stream().filter(Strand::canGoOn).findFirst();
    }

    private boolean hasEnded() {
        return left || strands.stream().limit(1).anyMatch(Strand::hasEnded);
    }

    private boolean isMain(Strand strand) {
        return strands.get(0) == strand;
    }

    /** Takes the code down from where it waits. Once is enough: a thread that has not ended is abandoned. */
    void unwind() {
        strands.forEach(this::unwind);
    }

    private void unwind(Strand strand) {
        if (!strand.isUnwinding() && !strand.unwind()) {
            threads.abandoned(strand.thread());
            LOG.warn(
                    "Orchestrator of instance {} does not end though it is being unloaded; its thread is abandoned:\n{}",
                    instanceId,
                    stackOf(strand.thread()));
        }
    }

    /** Whether the code still runs, though it was taken down. */
    boolean isStillRunning() {
        return strands.stream().anyMatch(Strand::isStillRunning);
    }

    /** How many threads the code has. */
    int threads() {
        return strands.size();
    }

    /**
     * @throws TurnTooLongException if the code does not give control back in time; it must be taken down then
     */
    private void awaitEngineTurn(Strand strand) {
        if (!comesBackInTime()) {
            TurnTooLongException tooLong =
                    new TurnTooLongException("instance " + instanceId, threads.turnLimit(), strand.thread());
            strand.thread().interrupt();
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

    private static String stackOf(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Runs code of the orchestrator beside its strands, all of which wait: the context takes its thread for a foreign
     * one.
     *
     * @param what names its thread
     * @throws TurnTooLongException as {@link #proceed} does
     */
    void aside(String what, Runnable code) {
        Strand strand = new Strand(threads, instanceId + "/" + what, () -> run(code), engineMayRun::release);
        strand.goOn();
        try {
            awaitEngineTurn(strand);
        } catch (TurnTooLongException tooLong) {
            strands.add(strand); // and is taken down with the others
            throw tooLong;
        }
    }

    // -- the code's side

    /** A branch, which begins when the running strand waits or ends. */
    Strand branch(Runnable code) {
        return add(instanceId + "/" + ++branches, code);
    }

    private Strand add(String name, Runnable code) {
        Strand strand = new Strand(threads, name, () -> run(code), engineMayRun::release);
        strands.add(strand);
        return strand;
    }

    /** Ends a branch where it waits. */
    void cancel(Strand branch) {
        unwind(branch);
    }

    private void run(Runnable code) {
        try {
            code.run();
        } catch (Unwinding unwound) {
            // As asked.
        } catch (Throwable engineFailed) {
            broken = Optional.of(new IllegalStateException(
                    "A turn of instance " + instanceId + " could not be ended.", engineFailed));
        }
    }

    /** The strand that has control. */
    Strand running() {
        return running.orElseThrow();
    }

    /** Whether the orchestrator's own code has control, and not a branch. */
    boolean isMainRunning() {
        return isMain(running());
    }

    /** Gives control back until the condition holds. */
    void pauseUntil(BooleanSupplier condition) {
        running().pauseUntil(condition);
    }

    /** Gives control back for good: the engine's call ends with this exception. */
    Unwinding stop(RuntimeException reason) {
        broken = Optional.of(reason);
        return leave();
    }

    /** Gives control back for good. */
    Unwinding leave() {
        left = true;
        pauseUntil(() -> false);
        return new Unwinding();
    }

    /** Whether the current thread is one of code that is being taken down. */
    boolean isUnwinding() {
        return current().filter(Strand::isUnwinding).isPresent();
    }

    /**
     * Lets only the running code pass.
     *
     * @throws Unwinding if the code is being taken down
     * @throws IllegalStateException on any other thread
     */
    void checkThread() {
        current()
                .orElseThrow(() -> new IllegalStateException(Problem.FOREIGN_THREAD.message(
                        "The context of instance " + instanceId,
                        Thread.currentThread().getName())))
                .checkUnwinding();
    }

    private Optional<Strand> current() {
        Thread thread = Thread.currentThread();
        return running.filter(strand -> strand.thread() == thread)
                .or(() -> strands.stream()
                        .filter(strand -> strand.thread() == thread)
                        .findFirst());
    }
}
