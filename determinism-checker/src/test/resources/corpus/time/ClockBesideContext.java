package time.clockbesidecontext;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.Instant;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Reading both clocks is still reading the wrong one. */
final class ClockBesideContext implements Job {
    private final JobContext ctx;

    ClockBesideContext(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        return in + Duration.between(ctx.now(), Instant.now()); // EXPECT DET-TIME-01
    }
}
