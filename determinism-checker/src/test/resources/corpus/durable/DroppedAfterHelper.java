package durable.droppedafterhelper;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedAfterHelper implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedAfterHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private Task<String> charge(String card) {
        return payments.async().charge(card);
    }

    @Override
    public String run(String in) throws Exception {
        charge(in); // EXPECT DUR-UNAWAITED
        return in;
    }
}
