package edge;

import dev.perdure.OrchestrationContext;
import java.io.IOException;
import java.util.Map;

final class TourOrchestrator implements Tour {
    private final TourContext ctx;
    private final AccountProxy account;
    private final InvoicesProxy invoices;

    TourOrchestrator(OrchestrationContext ctx) {
        this.ctx = new TourContext(ctx);
        this.account = new AccountProxy(ctx, "a");
        this.invoices = new InvoicesProxy(ctx);
    }

    @Override
    public Map<String, int[]> run(String... stops) throws Overdrawn, IOException {
        account.signal().withdraw(1);
        account.async().withdraw(2).await();
        Invoice first = invoices.first();
        String id = new ShopInnerEmptyProxy(ctx).withId("x").detached().run();
        int degrees = ctx.events().weather().await();
        ctx.events().tick().await();
        return Map.of(id + first.id(), invoices.totals(1, degrees));
    }
}
