package callbacks.retryhandlerwithclock;

import dev.perdure.CallOptions;
import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RetryHandlerWithClock implements Job {
    private final JobContext ctx;

    RetryHandlerWithClock(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        CallOptions untilMidnight = CallOptions.retry((failure, attempt) -> {
            Instant now = Instant.now(); // EXPECT DET-TIME-01
            return now.getEpochSecond() % 86_400 < 86_000 ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();
        });
        return new PaymentsProxy(ctx).with(untilMidnight).charge(in);
    }
}
