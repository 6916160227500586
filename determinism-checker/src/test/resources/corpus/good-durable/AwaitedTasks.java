package gooddurable.awaitedtasks;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AwaitedTasks implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    AwaitedTasks(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> first = payments.async().charge(in);
        Task<String> second = payments.async().charge(in + "2");
        return first.await() + second.await();
    }
}
