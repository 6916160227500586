package durable.nestedlockinhelper;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class NestedLockInHelper implements Job {
    private final JobContext ctx;

    NestedLockInHelper(JobContext ctx) {
        this.ctx = ctx;
    }

    private void reserve(StockProxy stock) {
        try (CriticalSection section = ctx.lock(stock)) { // ANY DUR-LOCK
            stock.reserve(1);
        }
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        try (CriticalSection section = ctx.lock(tea)) {
            reserve(new StockProxy(ctx, "wine")); // ANY DUR-LOCK
        }
        return in;
    }
}
