package order.sumofdoubles;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Rounding makes even a sum depend on the order. */
final class SumOfDoubles implements Job {
    @Override
    public String run(String in) throws Exception {
        double sum = 0;
        for (double part : Set.of(0.1, 0.2, 0.3, 1e16, -1e16, 0.7, 3.3, 1e-3)) { // EXPECT DET-ORDER
            sum += part;
        }
        return "" + sum;
    }
}
