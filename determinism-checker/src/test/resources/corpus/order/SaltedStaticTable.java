package order.saltedstatictable;

import dev.perdure.Orchestrator;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** A constant table, filled once, in an order that each process makes up. */
final class SaltedStaticTable implements Job {
    private final PaymentsProxy payments;

    SaltedStaticTable(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static final Map<String, String> CARDS = Map.of("a", "1", "b", "2", "c", "3");

    @Override
    public String run(String in) throws Exception {
        for (String card : CARDS.values()) { // EXPECT DET-ORDER
            payments.charge(card);
        }
        return in;
    }
}
