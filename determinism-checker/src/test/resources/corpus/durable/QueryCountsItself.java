package durable.querycountsitself;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        int asked();
    }
}

final class QueryCountsItself implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private int asked;

    QueryCountsItself(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }

    @Override
    public int asked() {
        return ++asked; // EXPECT DUR-QUERY
    }
}
