package durable.querythroughholder;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String progress();
    }
}

final class Progress {
    private int shown;
    private int done;

    void step() {
        done++;
    }

    String show() {
        shown++; // EXPECT DUR-QUERY
        return done + " of 3";
    }
}

final class QueryThroughHolder implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private final Progress progress = new Progress();

    QueryThroughHolder(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        progress.step();
        return payments.charge(in);
    }

    @Override
    public String progress() {
        return progress.show();
    }
}
