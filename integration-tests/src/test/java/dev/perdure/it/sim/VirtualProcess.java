package dev.perdure.it.sim;

import dev.perdure.it.sim.Scheduler.Actor;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A process of a worker or client: its actors crash and pause together. */
final class VirtualProcess implements Threads {
    private static final long SCHEDULING_NANOS = 100_000;

    private final Scheduler scheduler;
    private final String name;
    private final List<Actor> actors = new ArrayList<>();
    private boolean crashed;
    private long pausedUntil;
    private int slowness = 1;

    VirtualProcess(Scheduler scheduler, String name) {
        this.scheduler = scheduler;
        this.name = name;
    }

    String name() {
        return name;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void start(String actor, Runnable code) {
        checkAlive();
        actors.add(scheduler.start(this, name + "/" + actor, code));
    }

    @Override
    public ExecutorService pool(String actor, int size) {
        return new VirtualPool(this, actor, size);
    }

    @Override
    public void after(Duration delay, Runnable code) {
        Gate never = gate();
        start("alarm", () -> {
            try {
                never.await(delay);
                code.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public Gate gate() {
        return new VirtualGate(scheduler);
    }

    // -- what happens to it

    boolean hasCrashed() {
        return crashed;
    }

    void checkAlive() {
        if (crashed) {
            throw new Crashed();
        }
    }

    /** Its actors do nothing more; each ends at the next place where it waits. */
    void crash() {
        crashed = true;
        actors.forEach(actor -> actor.wakeAfter(0));
    }

    /** Nothing of it runs for that long. */
    void freeze(Duration length) {
        pausedUntil = scheduler.nanos() + length.toNanos();
    }

    boolean isPaused(long now) {
        return !crashed && now < pausedUntil;
    }

    long pausedUntil() {
        return pausedUntil;
    }

    /** From now on all that it does takes that many times as long. */
    void slowDown(int factor) {
        slowness = factor;
    }

    /** How long the next thing takes that it does. */
    long latency() {
        return slowness * SCHEDULING_NANOS + scheduler.random().nextInt(slowness * 2_000_000);
    }
}
