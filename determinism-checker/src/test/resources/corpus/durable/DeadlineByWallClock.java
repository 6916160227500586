package durable.deadlinebywallclock;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.Instant;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DeadlineByWallClock implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DeadlineByWallClock(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofDays(1)); // EXPECT DET-TIME-01
        ctx.timer(deadline).await();
        return payments.charge(in);
    }
}
