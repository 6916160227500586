package gooddurable.compensatesandrethrows;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.ShippingProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CompensatesAndRethrows implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    CompensatesAndRethrows(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        String charge = payments.charge(in);
        try {
            return new ShippingProxy(ctx).ship(in);
        } catch (RuntimeException | Error e) {
            ctx.logger().warn("refunded", e);
            throw e;
        } finally {
            ctx.logger().info("charged {}", charge);
        }
    }
}
