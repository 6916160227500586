package gooddurable.retriesuntilanswered;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RetriesUntilAnswered implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    RetriesUntilAnswered(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        while (true) {
            try {
                return payments.charge(in);
            } catch (TaskFailedException e) {
                ctx.timer(Duration.ofMinutes(1)).await();
            }
        }
    }
}
