package gooddurable.catchesexception;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CatchesException implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    CatchesException(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        try {
            return payments.charge(in);
        } catch (Exception e) {
            ctx.logger().warn("not charged", e);
            return "failed: " + e.getMessage();
        }
    }
}
