package goodorder.setalgebra;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SetAlgebra implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<String> open = new HashSet<>(List.of("a", "b", "c"));
        open.removeAll(Set.of("b"));
        open.retainAll(Set.of("a", "c", "d"));
        return open.size() + " " + open.containsAll(List.of("a", "c")) + open.equals(Set.of("c", "a"));
    }
}
