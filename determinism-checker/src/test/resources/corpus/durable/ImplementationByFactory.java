package durable.implementationbyfactory;

import dev.perdure.Orchestrator;
import shop.Payments;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CardPayments implements Payments {
    static Payments create() {
        return new CardPayments(); // ANY DUR-CLIENT
    }

    @Override
    public String charge(String card) {
        return card;
    }

    @Override
    public void refund(String charge) {}

    @Override
    public long quote(String sku) {
        return 1;
    }
}

final class ImplementationByFactory implements Job {
    @Override
    public String run(String in) throws Exception {
        return CardPayments.create().charge(in); // ANY DUR-CLIENT
    }
}
