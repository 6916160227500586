package durable.droppedanyof;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedAnyOf implements Job {
    private final JobContext ctx;

    DroppedAnyOf(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        Task<Void> timer = ctx.timer(Duration.ofDays(1));
        ctx.anyOf(ctx.events().approved(), timer); // EXPECT DUR-UNAWAITED
        return in;
    }
}
