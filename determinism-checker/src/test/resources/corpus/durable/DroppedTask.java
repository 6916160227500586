package durable.droppedtask;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedTask implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedTask(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        payments.async().charge(in); // EXPECT DUR-UNAWAITED
        return in;
    }
}
