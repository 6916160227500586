package goodstatics.immutablesingleton;

import dev.perdure.Orchestrator;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Catalogue {
    private static final Catalogue INSTANCE = new Catalogue(Map.of("tea", 3));
    private final Map<String, Integer> prices;

    private Catalogue(Map<String, Integer> prices) {
        this.prices = prices;
    }

    static Catalogue instance() {
        return INSTANCE;
    }

    int price(String sku) {
        return prices.getOrDefault(sku, 0);
    }
}

// RUN
final class ImmutableSingleton implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Catalogue.instance().price("tea");
    }
}
