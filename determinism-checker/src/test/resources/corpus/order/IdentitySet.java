package order.identityset;

import dev.perdure.Orchestrator;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class IdentitySet implements Job {
    private final PaymentsProxy payments;

    IdentitySet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Set<String> skus = Collections.newSetFromMap(new IdentityHashMap<>());
        skus.add("tea");
        skus.add("wine");
        for (String sku : skus) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
