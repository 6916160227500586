package durable.droppedallof;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedAllOf implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedAllOf(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        ctx.allOf(payments.async().charge(in), payments.async().charge(in)); // EXPECT DUR-UNAWAITED
        return in;
    }
}
