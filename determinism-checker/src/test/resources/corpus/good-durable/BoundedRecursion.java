package gooddurable.boundedrecursion;

import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class BoundedRecursion implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    BoundedRecursion(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private long total(List<String> skus) {
        return skus.isEmpty() ? 0 : payments.quote(skus.get(0)) + total(skus.subList(1, skus.size()));
    }

    @Override
    public String run(String in) throws Exception {
        return "" + total(List.of(in.split(",")));
    }
}
