package durable.paralleldurable;

import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ParallelDurable implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    ParallelDurable(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return List.of("a", "b").parallelStream().map(payments::charge).toList().toString(); // EXPECT DUR-LAZY DET-THREAD-05
    }
}
