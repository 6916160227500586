package durable.taskinunusedvariable;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskInUnusedVariable implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskInUnusedVariable(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> charge = payments.async().charge(in); // EXPECT DUR-UNAWAITED
        return in + charge.isDone();
    }
}
