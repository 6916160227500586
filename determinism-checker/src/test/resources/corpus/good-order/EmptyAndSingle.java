package goodorder.emptyandsingle;

import dev.perdure.Orchestrator;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** One element has one order. */
final class EmptyAndSingle implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Set.of() + Set.of("a") + Map.of() + Map.of("a", 1) + Collections.emptySet()
                + Collections.singleton(1);
    }
}
