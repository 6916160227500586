package gooddurable.methodsnamedlikequeries;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        int steps();
    }
}

final class MethodsNamedLikeQueries implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private int steps;

    MethodsNamedLikeQueries(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        step();
        String charge = payments.charge(in);
        step();
        return charge;
    }

    @Override
    public int steps() {
        return steps;
    }

    private void step() {
        steps++;
    }
}
