package gooddurable.continuesinhelper;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ContinuesInHelper implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    ContinuesInHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private String again(String in) {
        ctx.logger().info("again with {}", in);
        return ctx.continueAsNew(in);
    }

    @Override
    public String run(String in) throws Exception {
        while (true) {
            String charge = payments.charge(in);
            if (ctx.shouldContinueAsNew()) {
                return again(charge);
            }
        }
    }
}
