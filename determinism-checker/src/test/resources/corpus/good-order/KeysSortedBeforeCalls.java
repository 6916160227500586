package goodorder.keyssortedbeforecalls;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class KeysSortedBeforeCalls implements Job {
    private final PaymentsProxy payments;

    KeysSortedBeforeCalls(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("tea", 1);
        counts.put("wine", 2);
        List<String> skus = counts.keySet().stream().sorted().toList();
        for (String sku : skus) {
            payments.charge(sku + counts.get(sku));
        }
        return in;
    }
}
