package gooddurable.allofvarargs;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AllOfVarargs implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    AllOfVarargs(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> charge = payments.async().charge(in);
        Task<Long> quote = payments.async().quote(in);
        ctx.allOf(charge, quote).await();
        return charge.await() + quote.await();
    }
}
