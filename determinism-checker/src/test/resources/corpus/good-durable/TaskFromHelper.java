package gooddurable.taskfromhelper;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskFromHelper implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskFromHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private Task<String> charge(String card) {
        return payments.async().charge(card);
    }

    @Override
    public String run(String in) throws Exception {
        return charge(in).await();
    }
}
