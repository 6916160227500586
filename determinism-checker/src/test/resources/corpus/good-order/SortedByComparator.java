package goodorder.sortedbycomparator;

import dev.perdure.Orchestrator;
import java.util.Comparator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedByComparator implements Job {
    @Override
    public String run(String in) throws Exception {
        return Set.of("c", "a", "b", "e").stream()
                .sorted(Comparator.reverseOrder())
                .findFirst()
                .get();
    }
}
