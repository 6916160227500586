package durable.droppedononebranch;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedOnOneBranch implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedOnOneBranch(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        if (in.isEmpty()) {
            payments.async().refund(in); // EXPECT DUR-UNAWAITED
            return in;
        }
        return payments.async().charge(in).await();
    }
}
