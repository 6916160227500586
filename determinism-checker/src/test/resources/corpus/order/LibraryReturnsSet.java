package order.libraryreturnsset;

import acme.Terms;
import dev.perdure.Orchestrator;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LibraryReturnsSet implements Job {
    private final PaymentsProxy payments;

    LibraryReturnsSet(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (String sku : Terms.known()) { // WARN DET-ORDER
            payments.charge(sku);
        }
        return in;
    }
}
