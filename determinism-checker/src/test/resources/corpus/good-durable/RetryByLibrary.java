package gooddurable.retrybylibrary;

import acme.Retrier;
import dev.perdure.Orchestrator;
import java.time.Duration;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The library's retrier with an override that waits durably. */
final class RetryByLibrary implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    RetryByLibrary(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private final class Patient extends Retrier {
        Patient() {
            super(3);
        }

        @Override
        protected void between(int attempt) {
            ctx.timer(Duration.ofSeconds(attempt)).await();
        }
    }

    @Override
    public String run(String in) throws Exception {
        return new Patient().call(() -> payments.charge(in));
    }
}
