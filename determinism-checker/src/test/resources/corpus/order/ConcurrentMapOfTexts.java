package order.concurrentmapoftexts;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ConcurrentMapOfTexts implements Job {
    private final PaymentsProxy payments;

    ConcurrentMapOfTexts(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        counts.put("tea", 1);
        counts.put("wine", 2);
        for (Map.Entry<String, Integer> line : counts.entrySet()) { // WARN DET-ORDER
            payments.charge(line.getKey());
        }
        return in;
    }
}
