package gooddurable.childaftersection;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ChildAfterSection implements Job {
    private final JobContext ctx;

    ChildAfterSection(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        boolean reserved;
        try (CriticalSection section = ctx.lock(tea)) {
            reserved = tea.reserve(1);
        }
        return reserved ? new ShippingProxy(ctx).ship(in) : ctx.continueAsNew(in);
    }
}
