package order.saltedmapofentries;

import dev.perdure.Orchestrator;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SaltedMapOfEntries implements Job {
    private final PaymentsProxy payments;

    SaltedMapOfEntries(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2)).forEach((sku, count) -> payments.charge(sku)); // EXPECT DET-ORDER
        return in;
    }
}
