package durable.loopcontinuesonlyoutside;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** What comes after an endless loop is another method's: no way leads out of this one. */
final class LoopContinuesOnlyOutside implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LoopContinuesOnlyOutside(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        if (in.isEmpty()) {
            return ctx.continueAsNew("start");
        }
        while (true) { // MAY DUR-LOOP
            payments.charge(in); // EXPECT DUR-LOOP
        }
    }
}
