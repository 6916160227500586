package order.listgiventoactivity;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ListGivenToActivity implements Job {
    private final PaymentsProxy payments;

    ListGivenToActivity(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>(Set.of("a", "b", "c"));
        return payments.charge(String.join(",", names)); // EXPECT DET-ORDER
    }
}
