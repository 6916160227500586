package gooddurable.queryreadsfields;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String step();
    }
}

final class QueryReadsFields implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private String step = "charging";
    private int done;

    QueryReadsFields(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        String charge = payments.charge(in);
        step = "refunding";
        done++;
        payments.refund(charge);
        return step;
    }

    @Override
    public String step() {
        return step + " " + done + " for " + ctx.instanceId() + " at " + ctx.now();
    }
}
