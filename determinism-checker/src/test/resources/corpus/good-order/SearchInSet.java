package goodorder.searchinset;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** At most one element fits, whatever the order. */
final class SearchInSet implements Job {
    @Override
    public String run(String in) throws Exception {
        for (String name : Set.of("tea", "wine", "beer")) {
            if (name.equals(in)) {
                return "found";
            }
        }
        return "none";
    }
}
