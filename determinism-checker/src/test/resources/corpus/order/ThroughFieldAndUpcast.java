package order.throughfieldandupcast;

import dev.perdure.Orchestrator;
import java.util.Collection;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The field's type says nothing; what was put into it does. */
final class ThroughFieldAndUpcast implements Job {
    private final PaymentsProxy payments;

    ThroughFieldAndUpcast(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private final Collection<String> skus = Set.of("tea", "wine", "beer");

    @Override
    public String run(String in) throws Exception {
        for (String sku : skus) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
