package gooddispatch.harmlessoverride;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Pricing {
    long price() {
        return System.nanoTime();
    }
}

final class FixedPricing extends Pricing {
    @Override
    long price() {
        return 1;
    }
}

// RUN
/** What it overrides reads the clock and never runs. */
final class HarmlessOverride implements Job {
    @Override
    public String run(String in) throws Exception {
        Pricing pricing = new FixedPricing();
        return in + pricing.price();
    }
}
