package order.throughparameter;

import dev.perdure.Orchestrator;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ThroughParameter implements Job {
    private final PaymentsProxy payments;

    ThroughParameter(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        chargeAll(Set.of("tea", "wine", "beer"));
        return in;
    }

    private void chargeAll(Iterable<String> skus) {
        for (String sku : skus) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
    }
}
