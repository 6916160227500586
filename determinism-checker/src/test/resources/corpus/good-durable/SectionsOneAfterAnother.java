package gooddurable.sectionsoneafteranother;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SectionsOneAfterAnother implements Job {
    private final JobContext ctx;

    SectionsOneAfterAnother(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        StockProxy wine = new StockProxy(ctx, "wine");
        try (CriticalSection first = ctx.lock(tea)) {
            tea.reserve(1);
        }
        wine.reserve(1);
        try (CriticalSection second = ctx.lock(wine)) {
            wine.release(1);
        }
        return in;
    }
}
