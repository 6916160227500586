package goodorder.filledintoarray;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FilledIntoArray implements Job {
    @Override
    public String run(String in) throws Exception {
        int[] counts = new int[5];
        for (int number : Set.of(1, 2, 3)) {
            counts[number]++;
        }
        return Arrays.toString(counts);
    }
}
