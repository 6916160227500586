package order.switchinloop;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SwitchInLoop implements Job {
    @Override
    public String run(String in) throws Exception {
        String state = "none";
        for (String sku : Set.of("tea", "ale", "gin", "rum")) { // EXPECT DET-ORDER
            state = switch (state) {
                case "none" -> sku;
                case "tea" -> "tea then " + sku;
                default -> state;
            };
        }
        return in + state;
    }
}
