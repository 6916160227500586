package durable.endlessloop;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessLoop implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    EndlessLoop(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        while (true) { // MAY DUR-LOOP
            payments.charge(in); // EXPECT DUR-LOOP
        }
    }
}
