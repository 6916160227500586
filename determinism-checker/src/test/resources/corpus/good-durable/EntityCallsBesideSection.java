package gooddurable.entitycallsbesidesection;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EntityCallsBesideSection implements Job {
    private final JobContext ctx;

    EntityCallsBesideSection(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        StockProxy wine = new StockProxy(ctx, "wine");
        int before = wine.available();
        if (in.isEmpty()) {
            try (CriticalSection section = ctx.lock(tea)) {
                tea.reserve(before);
            }
        } else {
            wine.reserve(1);
        }
        return "" + wine.available();
    }
}
