package durable.queryremovesbyiterator;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;

    @Queries
    interface Status {
        int open();
    }
}

final class QueryRemovesByIterator implements Job, Job.Status {
    private final JobContext ctx;
    private final PaymentsProxy payments;
    private final Map<String, Integer> open = new TreeMap<>();

    QueryRemovesByIterator(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        open.put(in, 1);
        return payments.charge(in);
    }

    @Override
    public int open() {
        for (Iterator<Integer> counts = open.values().iterator(); counts.hasNext(); ) {
            if (counts.next() == 0) {
                counts.remove(); // EXPECT DUR-QUERY
            }
        }
        return open.size();
    }
}
