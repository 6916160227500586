package gooddurable.sectionclosedbyhand;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SectionClosedByHand implements Job {
    private final JobContext ctx;

    SectionClosedByHand(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        CriticalSection section = ctx.lock(tea);
        try {
            tea.reserve(1);
        } finally {
            section.close();
        }
        new StockProxy(ctx, "wine").reserve(1);
        return new ShippingProxy(ctx).ship(in);
    }
}
