package gooddurable.taskbyternary;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskByTernary implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskByTernary(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> task = in.isEmpty()
                ? payments.async().charge("none")
                : payments.async().charge(in);
        return task.await();
    }
}
