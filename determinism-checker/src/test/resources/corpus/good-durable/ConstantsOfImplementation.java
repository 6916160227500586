package gooddurable.constantsofimplementation;

import dev.perdure.Orchestrator;
import shop.Payments;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CardPayments implements Payments {
    static final String CURRENCY = "EUR";

    record Fee(long cents) {}

    static long fee(String card) {
        return card.length();
    }

    @Override
    public String charge(String card) {
        return card + Math.random();
    }

    @Override
    public void refund(String charge) {}

    @Override
    public long quote(String sku) {
        return 1;
    }
}

/** Constants and values of a class that implements activities are no calls of it. */
final class ConstantsOfImplementation implements Job {
    @Override
    public String run(String in) throws Exception {
        return CardPayments.CURRENCY
                + new CardPayments.Fee(CardPayments.fee(in)).cents()
                + CardPayments.class.getSimpleName();
    }
}
