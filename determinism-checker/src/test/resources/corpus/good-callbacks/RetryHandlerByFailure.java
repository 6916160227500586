package goodcallbacks.retryhandlerbyfailure;

import dev.perdure.CallOptions;
import dev.perdure.Orchestrator;
import java.time.Duration;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RetryHandlerByFailure implements Job {
    private final JobContext ctx;
    private int failures;

    RetryHandlerByFailure(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        CallOptions patient = CallOptions.retry((failure, attempt) -> {
            failures++;
            return failure.is(IllegalStateException.class) && attempt < 10
                    ? Optional.of(Duration.ofMinutes(attempt))
                    : Optional.empty();
        });
        return new PaymentsProxy(ctx).with(patient).charge(in) + failures;
    }
}
