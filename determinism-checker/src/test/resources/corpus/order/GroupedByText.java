package order.groupedbytext;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class GroupedByText implements Job {
    private final PaymentsProxy payments;

    GroupedByText(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        Map<String, List<String>> groups = Stream.of("tea", in).collect(Collectors.groupingBy(sku -> sku));
        for (List<String> group : groups.values()) { // WARN DET-ORDER
            payments.charge(group.get(0));
        }
        return in;
    }
}
