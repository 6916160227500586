package gooddurable.cancelledononebranch;

import dev.perdure.Orchestrator;
import dev.perdure.Task;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CancelledOnOneBranch implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    CancelledOnOneBranch(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Task<String> charge = payments.async().charge(in);
        if (in.startsWith("test")) {
            charge.cancel();
            return "test";
        }
        return charge.await();
    }
}
