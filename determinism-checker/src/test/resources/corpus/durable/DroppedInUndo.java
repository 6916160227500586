package durable.droppedinundo;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedInUndo implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedInUndo(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        ctx.onFailure(() -> payments.async().refund(in)); // EXPECT DUR-UNAWAITED
        return payments.charge(in);
    }
}
