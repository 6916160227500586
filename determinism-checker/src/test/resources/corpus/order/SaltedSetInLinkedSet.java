package order.saltedsetinlinkedset;

import dev.perdure.Orchestrator;
import java.util.LinkedHashSet;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A linked set keeps the order of what it was made from. */
final class SaltedSetInLinkedSet implements Job {
    @Override
    public String run(String in) throws Exception {
        return new LinkedHashSet<>(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i")).toString(); // EXPECT DET-ORDER
    }
}
