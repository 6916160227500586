package goodorder.inputset;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(Set<String> skus, Map<String, Integer> counts);
}

/** What arrives as input or as a result is kept in the order in which it was stored. */
final class InputSet implements Job {
    private final PaymentsProxy payments;

    InputSet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(Set<String> skus, Map<String, Integer> counts) {
        for (String sku : skus) {
            payments.charge(sku);
        }
        counts.forEach((sku, count) -> payments.charge(sku + count));
        return String.join(",", skus);
    }
}
