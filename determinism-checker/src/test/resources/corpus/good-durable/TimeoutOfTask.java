package gooddurable.timeoutoftask;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TimeoutOfTask implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TimeoutOfTask(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> charge = payments.async().charge(in);
        if (!charge.completesWithin(Duration.ofMinutes(1))) {
            charge.cancel();
            return "late";
        }
        return charge.await();
    }
}
