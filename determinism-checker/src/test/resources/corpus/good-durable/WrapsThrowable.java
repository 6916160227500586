package gooddurable.wrapsthrowable;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class WrapsThrowable implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    WrapsThrowable(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        try {
            return payments.charge(in);
        } catch (Throwable e) {
            throw new IllegalStateException("not charged: " + in, e);
        }
    }
}
