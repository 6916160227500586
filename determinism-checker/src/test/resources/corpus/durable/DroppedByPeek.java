package durable.droppedbypeek;

import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedByPeek implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedByPeek(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List.of("a", "b").stream().peek(payments.async()::charge).toList(); // EXPECT DUR-UNAWAITED
        return in;
    }
}
