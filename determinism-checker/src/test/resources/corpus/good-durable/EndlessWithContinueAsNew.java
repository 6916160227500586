package gooddurable.endlesswithcontinueasnew;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessWithContinueAsNew implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    EndlessWithContinueAsNew(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        while (true) {
            payments.charge(in);
            if (ctx.shouldContinueAsNew()) {
                return ctx.continueAsNew(in);
            }
        }
    }
}
