package gooddurable.querybuildsview;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String view();
    }
}

record View(String step, int percent) {
    static final class Builder {
        private String step = "";
        private int percent;

        Builder step(String step) {
            this.step = step;
            return this;
        }

        Builder percent(int percent) {
            this.percent = percent;
            return this;
        }

        View build() {
            return new View(step, percent);
        }
    }
}

final class QueryBuildsView implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private String step = "begun";

    QueryBuildsView(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        String charge = payments.charge(in);
        step = "charged";
        return charge;
    }

    @Override
    public String view() {
        return new View.Builder().step(step).percent(step.length()).build().toString();
    }
}
