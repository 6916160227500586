package gooddurable.sectioninloop;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SectionInLoop implements Job {
    private final JobContext ctx;

    SectionInLoop(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        int total = 0;
        for (String sku : in.split(",")) {
            StockProxy stock = new StockProxy(ctx, sku);
            try (CriticalSection section = ctx.lock(stock)) {
                total += stock.available();
                stock.reserve(1);
            }
        }
        return "" + total;
    }
}
