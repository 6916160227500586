package durable.droppedbyreference;

import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedByReference implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedByReference(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List.of("a", "b").forEach(payments.async()::charge); // EXPECT DUR-UNAWAITED
        return in;
    }
}
