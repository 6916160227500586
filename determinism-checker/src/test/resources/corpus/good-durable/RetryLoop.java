package gooddurable.retryloop;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RetryLoop implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    RetryLoop(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return payments.charge(in);
            } catch (TaskFailedException e) {
                if (attempt == 5) {
                    throw e;
                }
                ctx.timer(Duration.ofSeconds(1L << attempt)).await();
            }
        }
    }
}
