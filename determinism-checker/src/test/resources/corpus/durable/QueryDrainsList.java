package durable.querydrainslist;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import java.util.ArrayList;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String news();
    }
}

final class QueryDrainsList implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private final List<String> news = new ArrayList<>();

    QueryDrainsList(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        news.add(in);
        String charge = payments.charge(in);
        news.add(charge);
        return charge;
    }

    @Override
    public String news() {
        String text = String.join(", ", news);
        news.clear(); // EXPECT DUR-QUERY
        return text;
    }
}
