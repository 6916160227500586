package order.throughunmodifiableview;

import dev.perdure.Orchestrator;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ThroughUnmodifiableView implements Job {
    private final PaymentsProxy payments;

    ThroughUnmodifiableView(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Collection<String> skus = Collections.unmodifiableCollection(Set.of("tea", "wine", "beer"));
        for (String sku : skus) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
