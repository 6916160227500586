package gooddurable.tasksinarray;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TasksInArray implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TasksInArray(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<?>[] tasks = {payments.async().charge(in), payments.async().quote(in), ctx.timer(Duration.ofHours(1))};
        ctx.allOf(tasks).await();
        return in;
    }
}
