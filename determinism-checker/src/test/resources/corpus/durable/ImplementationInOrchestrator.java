package durable.implementationinorchestrator;

import dev.perdure.Orchestrator;
import shop.Payments;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CardPayments implements Payments {
    @Override
    public String charge(String card) {
        return card + System.nanoTime();
    }

    @Override
    public void refund(String charge) {}

    @Override
    public long quote(String sku) {
        return 1;
    }
}

final class ImplementationInOrchestrator implements Job {
    @Override
    public String run(String in) throws Exception {
        return new CardPayments().charge(in); // EXPECT DUR-CLIENT
    }
}
