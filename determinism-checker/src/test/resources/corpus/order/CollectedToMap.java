package order.collectedtomap;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CollectedToMap implements Job {
    private final PaymentsProxy payments;

    CollectedToMap(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, Integer> counts = Stream.of("tea", in).collect(Collectors.toMap(sku -> sku, String::length));
        counts.forEach((sku, count) -> payments.charge(sku)); // WARN DET-ORDER
        return in;
    }
}
