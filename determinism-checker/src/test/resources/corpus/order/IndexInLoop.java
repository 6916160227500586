package order.indexinloop;

import dev.perdure.Orchestrator;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Numbering what has no order. */
final class IndexInLoop implements Job {
    private final PaymentsProxy payments;

    IndexInLoop(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        int number = 0;
        for (String sku : Set.of("tea", "wine", "beer")) { // EXPECT DET-ORDER
            payments.charge(number++ + sku);
        }
        return in;
    }
}
