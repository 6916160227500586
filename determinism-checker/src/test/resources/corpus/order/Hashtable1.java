package order.hashtable1;

import dev.perdure.Orchestrator;
import java.util.Hashtable;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Hashtable1 implements Job {
    private final PaymentsProxy payments;

    Hashtable1(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Hashtable<String, Integer> counts = new Hashtable<>();
        counts.put("tea", 1);
        counts.put("wine", 2);
        for (String sku : counts.keySet()) { // WARN DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
