package goodorder.subsettest;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SubsetTest implements Job {
    private static boolean isSubset(Set<String> inner, Set<String> outer) {
        for (String one : inner) {
            if (!outer.contains(one)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String run(String in) throws Exception {
        return "" + isSubset(Set.of("a", "b"), Set.of("a", "b", "c")) + isSubset(new HashSet<>(List.of("x")), Set.of());
    }
}
