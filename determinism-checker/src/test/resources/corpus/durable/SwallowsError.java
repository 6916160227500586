package durable.swallowserror;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwallowsError implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsError(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        try {
            return payments.charge(in);
        } catch (Error e) { // EXPECT DUR-SWALLOW
            return "failed";
        }
    }
}
