package gooddurable.lockofmany;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LockOfMany implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LockOfMany(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<StockProxy> stocks = List.of(new StockProxy(ctx, "tea"), new StockProxy(ctx, "wine"));
        try (CriticalSection section = ctx.lock(stocks.toArray(new StockProxy[0]))) {
            for (StockProxy stock : stocks) {
                stock.reserve(1);
            }
        }
        return payments.charge(in);
    }
}
