package order.supplierofset;

import dev.perdure.Orchestrator;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SupplierOfSet implements Job {
    private final PaymentsProxy payments;

    SupplierOfSet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private final Supplier<Collection<String>> skus = () -> Set.of("tea", "wine", "beer");

    @Override
    public String run(String in) throws Exception {
        for (String sku : skus.get()) { // EXPECT DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
