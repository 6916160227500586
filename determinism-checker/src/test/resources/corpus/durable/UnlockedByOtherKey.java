package durable.unlockedbyotherkey;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class UnlockedByOtherKey implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    UnlockedByOtherKey(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        try (CriticalSection section = ctx.lock(new StockProxy(ctx, "tea"))) {
            return "" + new StockProxy(ctx, "wine").available(); // EXPECT DUR-LOCK
        }
    }
}
