package order.libraryshakeslist;

import acme.Terms;
import dev.perdure.Orchestrator;
import java.util.List;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The library passes the list through a set. */
final class LibraryShakesList implements Job {
    private final PaymentsProxy payments;

    LibraryShakesList(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    @Override
    public String run(String in) throws Exception {
        for (Object sku : Terms.shaken(List.of("tea", "wine"))) { // WARN DET-ORDER
            payments.charge((String) sku);
        }
        return in;
    }
}
