package order.saltedsetinloop;

import dev.perdure.Orchestrator;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The order of Set.of is another one in each process. */
final class SaltedSetInLoop implements Job {
    private final PaymentsProxy payments;

    SaltedSetInLoop(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        String last = in;
        for (String sku : Set.of("tea", "wine", "beer")) { // EXPECT DET-ORDER
            last = payments.charge(sku);
        }
        return last;
    }
}
