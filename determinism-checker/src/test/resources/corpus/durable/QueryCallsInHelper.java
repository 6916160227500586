package durable.querycallsinhelper;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String price();
    }
}

final class QueryCallsInHelper implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    QueryCallsInHelper(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }

    @Override
    public String price() {
        return "price " + quote();
    }

    private long quote() {
        return payments.async().quote("tea").await(); // EXPECT DUR-QUERY
    }
}
