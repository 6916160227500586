package order.entrysetstream;

import dev.perdure.Orchestrator;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EntrySetStream implements Job {
    private final PaymentsProxy payments;

    EntrySetStream(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map.of("tea", 1, "wine", 2).entrySet().stream().map(Map.Entry::getKey).forEach(payments::charge); // EXPECT DET-ORDER
        return in;
    }
}
