package order.conditionalsource;

import dev.perdure.Orchestrator;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** On one way the collection has an order, on the other it has none. */
final class ConditionalSource implements Job {
    private final PaymentsProxy payments;

    ConditionalSource(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Collection<String> skus = in.isEmpty() ? List.of("tea") : Set.of("tea", "wine", "beer");
        for (String sku : skus) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
