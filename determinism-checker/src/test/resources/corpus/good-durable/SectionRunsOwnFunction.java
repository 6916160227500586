package gooddurable.sectionrunsownfunction;

import dev.perdure.CriticalSection;
import dev.perdure.Orchestrator;
import java.util.function.Supplier;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SectionRunsOwnFunction implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    SectionRunsOwnFunction(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private <T> T locked(StockProxy stock, Supplier<T> work) {
        T result;
        try (CriticalSection section = ctx.lock(stock)) {
            stock.reserve(1);
            result = work.get();
        }
        return result;
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy stock = new StockProxy(ctx, in);
        Supplier<String> after = () -> new ShippingProxy(ctx).ship(in);
        int left = locked(stock, () -> stock.available());
        String charge = locked(stock, () -> payments.charge(in));
        return after.get() + left + charge;
    }
}
