package order.identitymap;

import dev.perdure.Orchestrator;
import java.util.IdentityHashMap;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class IdentityMap implements Job {
    private final PaymentsProxy payments;

    IdentityMap(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = new IdentityHashMap<>();
        counts.put("tea", 1);
        counts.put("wine", 2);
        for (String sku : counts.keySet()) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
