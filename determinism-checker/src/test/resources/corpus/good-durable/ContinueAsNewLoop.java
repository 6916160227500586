package gooddurable.continueasnewloop;

import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ContinueAsNewLoop implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    ContinueAsNewLoop(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (int round = 0; round < 100; round++) {
            payments.charge(in + round);
            ctx.timer(Duration.ofHours(1)).await();
        }
        return ctx.continueAsNew(in);
    }
}
