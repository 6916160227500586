package durable.endlessrecursion;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessRecursion implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    EndlessRecursion(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        payments.charge(in); // MAY DUR-LOOP
        return run(in); // EXPECT DUR-LOOP
    }
}
