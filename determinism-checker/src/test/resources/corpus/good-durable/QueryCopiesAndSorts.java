package gooddurable.querycopiesandsorts;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        java.util.List<String> charges();
    }
}

final class QueryCopiesAndSorts implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private final List<String> charges = new ArrayList<>();

    QueryCopiesAndSorts(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (int i = 0; i < 3; i++) {
            charges.add(payments.charge(in + i));
        }
        return in;
    }

    @Override
    public List<String> charges() {
        List<String> sorted = new ArrayList<>(charges);
        sorted.add(0, "none");
        Collections.sort(sorted);
        return sorted;
    }
}
