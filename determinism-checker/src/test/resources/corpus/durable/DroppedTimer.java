package durable.droppedtimer;

import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedTimer implements Job {
    private final JobContext ctx;

    DroppedTimer(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        ctx.timer(Duration.ofDays(1)); // EXPECT DUR-UNAWAITED
        return in;
    }
}
