package goodorder.listwiththesamename;

import dev.perdure.Orchestrator;
import java.util.Collection;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A list that was a set in another branch is another variable here. */
final class ListWithTheSameName implements Job {
    @Override
    public String run(String in) throws Exception {
        Collection<String> names;
        if (in.isEmpty()) {
            names = Set.of("x");
            return "" + names.size();
        }
        names = List.of("b", "a");
        return String.join(",", names);
    }
}
