package gooddurable.taskreturnedbylambda;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.function.Function;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskReturnedByLambda implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskReturnedByLambda(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Function<String, Task<String>> start = card -> payments.async().charge(card);
        return start.apply(in).await();
    }
}
