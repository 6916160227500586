package order.hashsetoftexts;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class HashSetOfTexts implements Job {
    private final PaymentsProxy payments;

    HashSetOfTexts(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Set<String> skus = new HashSet<>();
        skus.add("tea");
        skus.add(in);
        for (String sku : skus) { // WARN DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
