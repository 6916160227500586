package goodorder.sortedarray;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SortedArray implements Job {
    @Override
    public String run(String in) throws Exception {
        String[] names = Set.of("c", "a", "b", "e", "d", "f").toArray(new String[0]);
        Arrays.sort(names);
        return Arrays.toString(names);
    }
}
