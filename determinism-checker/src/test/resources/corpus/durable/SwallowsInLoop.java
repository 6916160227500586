package durable.swallowsinloop;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwallowsInLoop implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsInLoop(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return payments.charge(in);
            } catch (Throwable e) { // EXPECT DUR-SWALLOW
                payments.refund(in);
            }
        }
        return in;
    }
}
