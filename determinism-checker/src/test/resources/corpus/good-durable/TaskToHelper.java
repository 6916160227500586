package gooddurable.tasktohelper;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskToHelper implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskToHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static String wait(Task<String> task) {
        return task.await();
    }

    @Override
    public String run(String in) throws Exception {
        return wait(payments.async().charge(in));
    }
}
