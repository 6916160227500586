package durable.unlockedentity;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class UnlockedEntity implements Job {
    private final JobContext ctx;

    UnlockedEntity(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        StockProxy wine = new StockProxy(ctx, "wine");
        try (CriticalSection section = ctx.lock(tea)) {
            tea.reserve(1);
            wine.reserve(1); // EXPECT DUR-LOCK
        }
        return in;
    }
}
