package dev.perdure.runtime.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A line of orchestrator code: the orchestrator's own, or one of its branches. It has a thread, which runs only while
 * the strand has control.
 */
final class Strand {
    private static final long UNWIND_SECONDS = 1;
    private static final int ROOM = 200;

    private final Thread thread;
    private final Semaphore mayRun = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable givesControl;

    private volatile boolean unwinding;
    private boolean begun;
    private boolean abandoned;
    private BooleanSupplier waitsFor = () -> true;

    /**
     * A strand that has not begun.
     *
     * @param code must catch what it throws
     * @param givesControl called on its thread when it waits or ends, and not while it is taken down
     */
    Strand(OrchestratorThreads threads, String name, Runnable code, Runnable givesControl) {
        this.givesControl = givesControl;
        this.thread = threads.unstarted(name, () -> run(code));
    }

    private void run(Runnable code) {
        try {
            code.run();
        } finally {
            boolean wasAsked = unwinding;
            ended.countDown();
            if (!wasAsked) {
                givesControl.run();
            }
        }
    }

    // -- on the thread of whoever has control

    /** Whether it has not ended, and what it waits for is there. */
    boolean canGoOn() {
        return !unwinding && !hasEnded() && waitsFor.getAsBoolean();
    }

    /** Gives it control. */
    void goOn() {
        if (begun) {
            mayRun.release();
        } else {
            begun = true;
            thread.start();
        }
    }

    /** Takes its code down from where it waits. Returns whether it has ended; if not, it is abandoned. */
    boolean unwind() {
        unwinding = true;
        if (!begun) {
            ended.countDown();
            return true;
        }
        mayRun.release();
        abandoned = !endsInTime();
        return !abandoned;
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

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    boolean isUnwinding() {
        return unwinding;
    }

    /** Whether its code still runs, though it was taken down. */
    boolean isStillRunning() {
        return abandoned && thread.isAlive();
    }

    Thread thread() {
        return thread;
    }

    // -- on its own thread

    /** Gives control back until the condition holds. */
    void pauseUntil(BooleanSupplier condition) {
        frames(ROOM);
        checkUnwinding();
        waitsFor = condition;
        givesControl.run();
        mayRun.acquireUninterruptibly();
        checkUnwinding();
    }

    /** @throws Unwinding if the code is being taken down */
    void checkUnwinding() {
        if (unwinding) {
            throw new Unwinding();
        }
    }

    /** Overflows the stack now, if it has no room for that many frames, and not between giving and taking control. */
    private static int frames(int count) {
        return count == 0 ? 0 : 1 + frames(count - 1);
    }
}
