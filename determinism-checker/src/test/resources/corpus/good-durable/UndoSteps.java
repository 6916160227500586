package gooddurable.undosteps;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class UndoSteps implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    UndoSteps(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        StockProxy tea = new StockProxy(ctx, "tea");
        tea.reserve(2);
        ctx.onFailure(() -> tea.signal().release(2));
        String charge = payments.charge(in);
        ctx.onFailure(() -> payments.refund(charge));
        return charge;
    }
}
