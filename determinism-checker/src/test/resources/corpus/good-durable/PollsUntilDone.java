package gooddurable.pollsuntildone;

import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The loop ends when the answer says so. */
final class PollsUntilDone implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    PollsUntilDone(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        while (payments.quote(in) > 100) {
            ctx.timer(Duration.ofMinutes(5)).await();
        }
        return payments.charge(in);
    }
}
