package gooddurable.loopleftbybreak;

import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LoopLeftByBreak implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    LoopLeftByBreak(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        int attempts = 0;
        while (true) {
            attempts++;
            if (payments.quote(in) < 100 || attempts == 50) {
                break;
            }
            ctx.timer(Duration.ofHours(1)).await();
        }
        return payments.charge(in);
    }
}
