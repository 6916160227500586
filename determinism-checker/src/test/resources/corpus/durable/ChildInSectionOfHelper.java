package durable.childinsectionofhelper;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ChildInSectionOfHelper implements Job {
    private final JobContext ctx;

    ChildInSectionOfHelper(JobContext ctx) {
        this.ctx = ctx;
    }

    private String ship(String box) {
        return new ShippingProxy(ctx).ship(box); // ANY DUR-LOCK
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        try (CriticalSection section = ctx.lock(tea)) {
            return ship(in); // ANY DUR-LOCK
        }
    }
}
