package order.saltedsetcopiedtolist;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A list keeps the order in which it was filled. */
final class SaltedSetCopiedToList implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new ArrayList<>(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
        return names.get(0) + names.get(1) + names.get(2); // EXPECT DET-ORDER
    }
}
