package durable.nestedlock;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class NestedLock implements Job {
    private final JobContext ctx;

    NestedLock(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        StockProxy wine = new StockProxy(ctx, "wine");
        try (CriticalSection outer = ctx.lock(tea)) {
            try (CriticalSection inner = ctx.lock(wine)) { // EXPECT DUR-LOCK
                wine.reserve(1);
            }
        }
        return in;
    }
}
