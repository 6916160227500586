package durable.querydrawsid;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String id();
    }
}

final class QueryDrawsId implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    QueryDrawsId(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }

    @Override
    public String id() {
        return ctx.newUuid().toString(); // EXPECT DUR-QUERY
    }
}
