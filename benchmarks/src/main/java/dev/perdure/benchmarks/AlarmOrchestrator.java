package dev.perdure.benchmarks;

import java.time.Instant;

/** One timer, and nothing after it: the time of its end is the time at which the timer had its effect. */
final class AlarmOrchestrator implements Alarm {
    private final AlarmContext ctx;

    AlarmOrchestrator(AlarmContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public void ring(Instant due) {
        ctx.timer(due).await();
    }
}
