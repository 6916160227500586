package durable.swallowsaroundhelper;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwallowsAroundHelper implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsAroundHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private String charge(String card) {
        return payments.charge(card).strip();
    }

    @Override
    public String run(String in) throws Exception {
        String result = "";
        try {
            result = charge(in);
        } catch (Throwable e) { // EXPECT DUR-SWALLOW
            ctx.logger().warn("not charged", e);
        }
        return result;
    }
}
