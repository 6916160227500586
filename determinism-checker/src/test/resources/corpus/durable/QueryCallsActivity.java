package durable.querycallsactivity;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        long price();
    }
}

final class QueryCallsActivity implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    QueryCallsActivity(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }

    @Override
    public long price() {
        return payments.quote("tea"); // EXPECT DUR-QUERY
    }
}
