package order.saltedmapinloop;

import dev.perdure.Orchestrator;
import java.util.Map;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SaltedMapInLoop implements Job {
    private final PaymentsProxy payments;

    SaltedMapInLoop(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (Map.Entry<String, Integer> line : Map.of("tea", 1, "wine", 2).entrySet()) { // EXPECT DET-ORDER
            payments.charge(line.getKey());
        }
        return in;
    }
}
