package order.throughreturnvalue;

import dev.perdure.Orchestrator;
import java.util.Collection;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ThroughReturnValue implements Job {
    private final PaymentsProxy payments;

    ThroughReturnValue(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static Collection<String> skus() {
        return Set.of("tea", "wine", "beer");
    }

    @Override
    public String run(String in) throws Exception {
        for (String sku : skus()) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
