package goodorder.allflagsfromset;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class AllFlagsFromSet implements Job {
    @Override
    public String run(String in) throws Exception {
        boolean anyLong = false;
        for (String name : Set.of("a", "bb", "ccc")) {
            anyLong |= name.length() > 2;
        }
        return "" + anyLong;
    }
}
