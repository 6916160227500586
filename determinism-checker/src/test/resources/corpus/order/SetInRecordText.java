package order.setinrecordtext;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SetInRecordText implements Job {
    record Basket(Set<String> skus) {}

    @Override
    public String run(String in) throws Exception {
        return "basket: " + new Basket(Set.of("a", "b", "c", "d", "e", "f", "g", "h")); // EXPECT DET-ORDER
    }
}
