package order.addedalltolist;

import dev.perdure.Orchestrator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class AddedAllToList implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> names = new LinkedList<>();
        names.addAll(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
        return String.join("", names); // EXPECT DET-ORDER
    }
}
