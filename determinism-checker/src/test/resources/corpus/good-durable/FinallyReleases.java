package gooddurable.finallyreleases;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FinallyReleases implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    FinallyReleases(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        try {
            tea.reserve(1);
            return payments.charge(in);
        } finally {
            tea.signal().release(1);
        }
    }
}
