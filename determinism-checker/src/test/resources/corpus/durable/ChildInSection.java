package durable.childinsection;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ChildInSection implements Job {
    private final JobContext ctx;

    ChildInSection(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        try (CriticalSection section = ctx.lock(tea)) {
            return new ShippingProxy(ctx).ship(in); // EXPECT DUR-LOCK
        }
    }
}
