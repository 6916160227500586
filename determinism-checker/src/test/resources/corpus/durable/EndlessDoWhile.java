package durable.endlessdowhile;

import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EndlessDoWhile implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    EndlessDoWhile(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        do { // MAY DUR-LOOP
            ctx.timer(Duration.ofMinutes(1)).await(); // EXPECT DUR-LOOP
            payments.quote(in);
        } while (true);
    }
}
