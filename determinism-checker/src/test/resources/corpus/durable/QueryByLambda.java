package durable.querybylambda;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        int looked();
    }
}

final class QueryByLambda implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private int looked;

    QueryByLambda(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        return payments.charge(in);
    }

    @Override
    public int looked() {
        List.of("a", "b").forEach(word -> looked += word.length()); // EXPECT DUR-QUERY
        return looked;
    }
}
