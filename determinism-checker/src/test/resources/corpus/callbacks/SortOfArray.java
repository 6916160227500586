package callbacks.sortofarray;

import dev.perdure.Orchestrator;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SortOfArray implements Job {
    @Override
    public String run(String in) throws Exception {
        String[] names = {"b", "a"};
        Arrays.sort(names, (one, other) -> (int) (Math.random() * 3) - 1); // EXPECT DET-RANDOM-01
        return names[0];
    }
}
