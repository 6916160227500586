package order.collectedtoset;

import dev.perdure.Orchestrator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CollectedToSet implements Job {
    private final PaymentsProxy payments;

    CollectedToSet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (String sku : Stream.of("tea", in).collect(Collectors.toSet())) { // WARN DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
