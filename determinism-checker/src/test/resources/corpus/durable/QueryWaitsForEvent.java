package durable.querywaitsforevent;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String approval();
    }
}

final class QueryWaitsForEvent implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    QueryWaitsForEvent(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }

    @Override
    public String approval() {
        return ctx.events().approved().await(); // EXPECT DUR-QUERY
    }
}
