package durable.continuesinsection;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ContinuesInSection implements Job {
    private final JobContext ctx;

    ContinuesInSection(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        try (CriticalSection section = ctx.lock(tea)) {
            tea.reserve(1);
            return ctx.continueAsNew(in); // EXPECT DUR-LOCK
        }
    }
}
