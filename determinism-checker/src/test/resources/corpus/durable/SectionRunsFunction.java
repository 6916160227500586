package durable.sectionrunsfunction;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import java.util.function.Supplier;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SectionRunsFunction implements Job {
    private final JobContext ctx;

    SectionRunsFunction(JobContext ctx) {
        this.ctx = ctx;
    }

    private <T> T locked(StockProxy stock, Supplier<T> work) {
        try (CriticalSection section = ctx.lock(stock)) {
            stock.reserve(1);
            return work.get(); // EXPECT DUR-LOCK
        }
    }

    @Override
    public String run(String in) throws Exception {
        return locked(new StockProxy(ctx, in), () -> new ShippingProxy(ctx).ship(in));
    }
}
