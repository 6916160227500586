package durable.endlesspolling;

import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessPolling implements Job {
    private final JobContext ctx;

    EndlessPolling(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        boolean done = false;
        while (!done) { // MAY DUR-LOOP
            ctx.timer(Duration.ofMinutes(1)).await(); // EXPECT DUR-LOOP
        }
        return in;
    }
}
