package goodorder.sumoverset;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Adding up does not show the order. */
final class SumOverSet implements Job {
    @Override
    public String run(String in) throws Exception {
        int sum = 0;
        for (int number : Set.of(1, 2, 3, 4, 5, 6)) {
            sum += number;
        }
        return "" + sum;
    }
}
