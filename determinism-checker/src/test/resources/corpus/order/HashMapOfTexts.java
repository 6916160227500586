package order.hashmapoftexts;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The hash of a text is the same everywhere; its place in the table depends on the map's history. */
final class HashMapOfTexts implements Job {
    private final PaymentsProxy payments;

    HashMapOfTexts(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("tea", 1);
        counts.put("wine", 2);
        for (String sku : counts.keySet()) { // WARN DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
