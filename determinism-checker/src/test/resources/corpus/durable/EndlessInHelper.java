package durable.endlessinhelper;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessInHelper implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    EndlessInHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private void poll(String sku) {
        while (true) { // MAY DUR-LOOP
            payments.quote(sku); // EXPECT DUR-LOOP
        }
    }

    @Override
    public String run(String in) throws Exception {
        poll(in);
        return in;
    }
}
