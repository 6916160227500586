package gooddurable.optionsofcalls;

import dev.perdure.CallOptions;
import dev.perdure.Orchestrator;
import dev.perdure.RetryPolicy;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class OptionsOfCalls implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    OptionsOfCalls(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private static final CallOptions SLOW = CallOptions.timeout(Duration.ofMinutes(10))
            .and(CallOptions.retry(
                    RetryPolicy.attempts(3, Duration.ofSeconds(2)).backoff(2.0, Duration.ofMinutes(1))));

    @Override
    public String run(String in) throws Exception {
        return payments.with(SLOW).charge(in);
    }
}
