package dev.perdure.it.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time, and who runs in it. Actors have threads of their own, of which one runs at a time: it goes on until it
 * waits, then the one whose wait ends next does. Only they may use it, and whoever sets them up before {@link #run}.
 */
final class Scheduler {
    private final Executor threads;
    private final Random random;
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>(
            Comparator.comparingLong(Wake::at).thenComparingInt(Wake::tie).thenComparingLong(Wake::number));
    private final List<Throwable> failures = new ArrayList<>();
    private final Semaphore over = new Semaphore(0);
    private long nanos;
    private long numbered;
    private int alive;
    private @Nullable Actor running;

    /**
     * @param threads has a thread for every actor
     */
    Scheduler(Executor threads, Random random) {
        this.threads = threads;
        this.random = random;
    }

    /** What happens at a time: an actor goes on, or something of the environment's. */
    private record Wake(
            long at, int tie, long number, @Nullable Actor actor, long ticket, Runnable event) {}

    /** Something that runs on a thread of its own. */
    final class Actor {
        private final VirtualProcess process;
        private final String name;
        private final Runnable code;
        private final Semaphore baton = new Semaphore(0);
        private final long begun = nanos;
        private long ticket;
        private boolean ended;

        private Actor(VirtualProcess process, String name, Runnable code) {
            this.process = process;
            this.name = name;
            this.code = code;
        }

        String name() {
            return name;
        }

        /** When it was made. */
        long begun() {
            return begun;
        }

        /** It goes on after that time, whatever it waits for. */
        void wakeAfter(long delay) {
            if (!ended) {
                ticket++;
                wakes.add(new Wake(nanos + delay, random.nextInt(), numbered++, this, ticket, () -> {}));
            }
        }

        private void run() {
            baton.acquireUninterruptibly();
            try {
                if (!process.hasCrashed()) {
                    code.run();
                }
            } catch (Crashed crashed) {
                // As the seed wants it.
            } catch (Throwable unexpected) {
                failures.add(unexpected);
            } finally {
                ended = true;
                alive--;
                handOn(next());
            }
        }
    }

    /** Nanoseconds since the run began. */
    long nanos() {
        return nanos;
    }

    Random random() {
        return random;
    }

    /** The actor that runs now. */
    Actor running() {
        if (running == null) {
            throw new IllegalStateException("No actor runs.");
        }
        return running;
    }

    /** A new actor, which begins at about this time. */
    Actor start(VirtualProcess process, String name, Runnable code) {
        Actor actor = new Actor(process, name, code);
        alive++;
        actor.wakeAfter(random.nextInt(1_000));
        threads.execute(actor::run);
        return actor;
    }

    /** Something happens after that time; not to wait. */
    void after(long delay, Runnable event) {
        wakes.add(new Wake(nanos + delay, random.nextInt(), numbered++, null, 0, event));
    }

    /** The running actor waits for that long. */
    void sleep(long length) {
        running().wakeAfter(length);
        giveWay();
    }

    /** The running actor waits until its wake comes. */
    void giveWay() {
        Actor self = running();
        self.process.checkAlive();
        Optional<Actor> next = next();
        if (next.isEmpty()) {
            throw new IllegalStateException("Nobody will ever go on.");
        }
        if (next.get() != self) {
            handOn(next);
            self.baton.acquireUninterruptibly();
        }
        self.process.checkAlive();
    }

    /** Whoever is to go on next, at a time that is now the present. */
    private Optional<Actor> next() {
        while (!wakes.isEmpty()) {
            Wake wake = wakes.remove();
            nanos = Math.max(nanos, wake.at());
            Actor actor = wake.actor();
            if (actor == null) {
                wake.event().run();
            } else if (wake.ticket() == actor.ticket && !actor.ended) {
                if (!actor.process.isPaused(nanos)) {
                    return Optional.of(actor);
                }
                actor.wakeAfter(actor.process.pausedUntil() - nanos);
            }
        }
        return Optional.empty();
    }

    private void handOn(Optional<Actor> next) {
        if (next.isPresent()) {
            running = next.get();
            running.baton.release();
        } else {
            over.release();
        }
    }

    /**
     * Runs until no actor is left.
     *
     * @return what actors threw that nothing caught
     */
    List<Throwable> run() throws InterruptedException {
        handOn(next());
        over.acquire();
        if (alive > 0) {
            failures.add(new IllegalStateException(alive + " actors wait for what never comes."));
        }
        return failures;
    }
}
