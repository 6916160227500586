package gooddurable.sectioninhelper;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SectionInHelper implements Job {
    private final JobContext ctx;

    SectionInHelper(JobContext ctx) {
        this.ctx = ctx;
    }

    private boolean move(StockProxy from, StockProxy to, int count) {
        try (CriticalSection both = ctx.lock(from, to)) {
            if (!from.reserve(count)) {
                return false;
            }
            to.release(count);
            return true;
        }
    }

    @Override
    public String run(String in) throws Exception {
        boolean moved = move(new StockProxy(ctx, "cellar"), new StockProxy(ctx, "shop"), 2);
        return moved + new ShippingProxy(ctx).ship(in);
    }
}
