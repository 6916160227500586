package durable.swallowsinfinallyofloop;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwallowsInFinallyOfLoop implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SwallowsInFinallyOfLoop(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        int done = 0;
        for (int i = 0; i < 3; i++) {
            try {
                payments.charge(in + i);
                done++;
            } finally {
                continue; // EXPECT DUR-SWALLOW
            }
        }
        return in + done;
    }
}
