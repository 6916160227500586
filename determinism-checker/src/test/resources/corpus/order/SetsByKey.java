package order.setsbykey;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SetsByKey implements Job {
    private final PaymentsProxy payments;

    SetsByKey(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, Set<String>> tags = new TreeMap<>();
        for (String pair : in.split(",")) {
            String[] parts = pair.split("=");
            tags.computeIfAbsent(parts[0], key -> new HashSet<>()).add(parts[1]);
        }
        for (Map.Entry<String, Set<String>> entry : tags.entrySet()) {
            for (String tag : entry.getValue()) { // WARN DET-ORDER-02
                payments.charge(entry.getKey() + tag);
            }
        }
        return in;
    }
}
