package durable.endlessthroughcatch;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Retries for ever: neither success nor failure ends it. */
final class EndlessThroughCatch implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    EndlessThroughCatch(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        while (true) { // MAY DUR-LOOP
            try {
                payments.charge(in); // EXPECT DUR-LOOP
            } catch (TaskFailedException e) {
                ctx.logger().warn("again", e);
            }
        }
    }
}
