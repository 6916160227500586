package durable.taskscollectedandforgotten;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.ArrayList;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TasksCollectedAndForgotten implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TasksCollectedAndForgotten(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<Task<String>> charges = new ArrayList<>();
        charges.add(payments.async().charge(in)); // EXPECT DUR-UNAWAITED
        return in + charges.size();
    }
}
