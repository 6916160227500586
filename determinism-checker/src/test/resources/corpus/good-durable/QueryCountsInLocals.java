package gooddurable.querycountsinlocals;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        String counts();
    }
}

final class QueryCountsInLocals implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private final List<String> charges = new ArrayList<>();
    private int[] quantities = {1, 2};

    QueryCountsInLocals(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        charges.add(payments.charge(in));
        quantities[0]++;
        return in;
    }

    @Override
    public String counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String charge : charges) {
            counts.merge(charge, 1, Integer::sum);
        }
        int[] copy = quantities.clone();
        copy[0]++;
        StringBuilder text = new StringBuilder();
        counts.forEach((charge, count) -> text.append(charge).append(count));
        return text.append(copy[0]).toString();
    }
}
