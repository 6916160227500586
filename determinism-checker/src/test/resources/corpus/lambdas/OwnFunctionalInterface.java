package lambdas.ownfunctionalinterface;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Pricing {
    long price(String sku);

    default Pricing doubled() {
        return sku -> 2 * price(sku);
    }
}

// RUN
final class OwnFunctionalInterface implements Job {
    @Override
    public String run(String in) throws Exception {
        Pricing pricing = sku -> System.nanoTime() % 100; // EXPECT DET-TIME-03
        return "" + pricing.doubled().price(in);
    }
}
