package order.saltedcopyof;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Set.copyOf forgets the order of the list. */
final class SaltedCopyOf implements Job {
    private final PaymentsProxy payments;

    SaltedCopyOf(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Set<String> skus = Set.copyOf(List.of("tea", "wine", in));
        for (String sku : skus) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
