package durable.endlessfor;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessFor implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    EndlessFor(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (int round = 0; ; round++) { // MAY DUR-LOOP
            payments.charge(in + round); // EXPECT DUR-LOOP
        }
    }
}
