package durable.droppedinlambda;

import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DroppedInLambda implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    DroppedInLambda(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List.of("a", "b").forEach(card -> payments.async().charge(card)); // EXPECT DUR-UNAWAITED
        return in;
    }
}
