package order.throughrecord;

import dev.perdure.Orchestrator;
import java.util.Collection;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Basket(Collection<String> skus) {}

final class ThroughRecord implements Job {
    private final PaymentsProxy payments;

    ThroughRecord(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Basket basket = new Basket(Set.of("tea", "wine", "beer"));
        for (String sku : basket.skus()) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
