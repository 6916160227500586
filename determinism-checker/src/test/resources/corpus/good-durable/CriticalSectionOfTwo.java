package gooddurable.criticalsectionoftwo;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CriticalSectionOfTwo implements Job {
    private final JobContext ctx;

    CriticalSectionOfTwo(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy from = new StockProxy(ctx, "cellar");
        StockProxy to = new StockProxy(ctx, "shop");
        try (CriticalSection both = ctx.lock(from, to)) {
            if (from.available() > 0 && from.reserve(1)) {
                to.release(1);
            }
        }
        return new ShippingProxy(ctx).ship(in);
    }
}
