package gooddurable.taskinfield;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskInField implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskInField(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private Optional<Task<String>> charge = Optional.empty();

    @Override
    public String run(String in) throws Exception {
        charge = Optional.of(payments.async().charge(in));
        payments.quote(in);
        return charge.get().await();
    }
}
