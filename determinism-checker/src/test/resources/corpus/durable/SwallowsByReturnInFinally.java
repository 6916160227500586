package durable.swallowsbyreturninfinally;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

@SuppressWarnings("finally")
final class SwallowsByReturnInFinally implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsByReturnInFinally(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        try {
            payments.charge(in);
        } finally {
            return in; // EXPECT DUR-SWALLOW
        }
    }
}
