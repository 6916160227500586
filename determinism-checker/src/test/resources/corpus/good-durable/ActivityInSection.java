package gooddurable.activityinsection;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ActivityInSection implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    ActivityInSection(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        StockProxy log = new StockProxy(ctx, "log");
        try (CriticalSection section = ctx.lock(tea)) {
            if (tea.reserve(1)) {
                payments.charge(in);
                log.signal().release(1);
            }
        }
        return in;
    }
}
