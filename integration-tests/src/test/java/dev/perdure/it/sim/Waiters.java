package dev.perdure.it.sim;

import dev.perdure.it.sim.Scheduler.Actor;
import java.util.ArrayList;
import java.util.List;

/** Actors that wait for something to change. */
final class Waiters {
    private final Scheduler scheduler;
    private final List<Actor> waiting = new ArrayList<>();

    Waiters(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void await(long nanos) {
        Actor self = scheduler.running();
        waiting.add(self);
        self.wakeAfter(nanos);
        scheduler.giveWay();
        waiting.remove(self);
    }

    void changed() {
        waiting.forEach(actor -> actor.wakeAfter(scheduler.random().nextInt(500_000)));
        waiting.clear();
    }
}
