package goodorder.statesoflist;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class StatesOfList implements Job {
    @Override
    public String run(String in) throws Exception {
        String state = "none";
        for (String sku : List.of("tea", "ale", "gin", "rum")) {
            state = switch (state) {
                case "none" -> sku;
                case "tea" -> "tea then " + sku;
                default -> state;
            };
        }
        boolean found = false;
        for (String sku : Set.of("tea", "ale", "gin", "rum")) {
            if (sku.equals("ale")) {
                found = true;
            }
        }
        return in + state + found;
    }
}
