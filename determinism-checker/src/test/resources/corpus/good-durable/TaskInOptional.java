package gooddurable.taskinoptional;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TaskInOptional implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TaskInOptional(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Optional<Task<String>> charge = in.isEmpty() ? Optional.empty() : Optional.of(payments.async().charge(in));
        return charge.map(Task::await).orElse("free");
    }
}
