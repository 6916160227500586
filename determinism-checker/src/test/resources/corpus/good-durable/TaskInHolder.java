package gooddurable.taskinholder;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.concurrent.atomic.AtomicReference;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskInHolder implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskInHolder(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        AtomicReference<Task<String>> charge = new AtomicReference<>(payments.async().charge(in));
        payments.refund(in);
        return charge.get().await();
    }
}
