package durable.overwrittentask;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The first task is lost when the second takes its place. */
final class OverwrittenTask implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    OverwrittenTask(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> charge = payments.async().charge(in); // EXPECT DUR-UNAWAITED
        charge = payments.async().charge(in + "2");
        return charge.await();
    }
}
