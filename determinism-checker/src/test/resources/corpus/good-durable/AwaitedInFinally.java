package gooddurable.awaitedinfinally;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AwaitedInFinally implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    AwaitedInFinally(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<Void> refund = payments.async().refund(in);
        try {
            return payments.charge(in);
        } finally {
            refund.await();
        }
    }
}
