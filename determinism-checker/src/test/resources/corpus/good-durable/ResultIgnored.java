package gooddurable.resultignored;

import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The answer is not needed, and was waited for. */
final class ResultIgnored implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    ResultIgnored(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        payments.async().charge(in).await();
        payments.charge(in);
        ctx.allOf(payments.async().refund(in), payments.async().refund(in)).await();
        return in;
    }
}
