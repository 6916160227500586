package durable.swallowsthrowable;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The engine unwinds a parked orchestrator by an error of its own. */
final class SwallowsThrowable implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsThrowable(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        try {
            return payments.charge(in);
        } catch (Throwable e) { // EXPECT DUR-SWALLOW
            return "failed";
        }
    }
}
