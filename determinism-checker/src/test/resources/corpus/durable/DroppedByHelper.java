package durable.droppedbyhelper;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedByHelper implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedByHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private void notifyOf(String card) {
        payments.async().charge(card); // EXPECT DUR-UNAWAITED
    }

    @Override
    public String run(String in) throws Exception {
        notifyOf(in);
        return in;
    }
}
