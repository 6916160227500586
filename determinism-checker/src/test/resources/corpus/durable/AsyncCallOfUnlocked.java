package durable.asynccallofunlocked;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AsyncCallOfUnlocked implements Job {
    private final JobContext ctx;

    AsyncCallOfUnlocked(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        StockProxy wine = new StockProxy(ctx, "wine");
        try (CriticalSection section = ctx.lock(tea)) {
            return "" + wine.async().available().await(); // EXPECT DUR-LOCK
        }
    }
}
