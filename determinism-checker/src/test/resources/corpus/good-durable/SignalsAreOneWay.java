package gooddurable.signalsareoneway;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.ShippingProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SignalsAreOneWay implements Job {
    private final JobContext ctx;

    SignalsAreOneWay(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        new StockProxy(ctx, "tea").signal().release(1);
        String child = new ShippingProxy(ctx).detached().ship(in);
        return child;
    }
}
