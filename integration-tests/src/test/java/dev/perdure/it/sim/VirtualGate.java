package dev.perdure.it.sim;

import dev.perdure.it.sim.Scheduler.Actor;
import dev.perdure.runtime.concurrent.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A gate in virtual time. */
final class VirtualGate implements Gate {
    private static final Duration FOREVER = Duration.ofDays(10_000);

    private final Scheduler scheduler;
    private final List<Actor> waiting = new ArrayList<>();
    private boolean open;

    VirtualGate(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void open() {
        open = true;
        waiting.forEach(actor -> actor.wakeAfter(scheduler.random().nextInt(100_000)));
        waiting.clear();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean await(Duration limit) {
        if (!open && !limit.isZero() && !limit.isNegative()) {
            Actor self = scheduler.running();
            waiting.add(self);
            self.wakeAfter(limit.toNanos());
            scheduler.giveWay();
            waiting.remove(self);
        }
        return open;
    }

    @Override
    public void await() {
        await(FOREVER);
    }
}
