package order.streamofdurablecalls;

import dev.perdure.Orchestrator;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StreamOfDurableCalls implements Job {
    private final PaymentsProxy payments;

    StreamOfDurableCalls(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return Set.of("tea", "wine", "beer").stream().map(payments::charge).toList().toString(); // EXPECT DET-ORDER
    }
}
