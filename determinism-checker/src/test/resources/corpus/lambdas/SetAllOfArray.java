package lambdas.setallofarray;

import dev.perdure.Orchestrator;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SetAllOfArray implements Job {
    @Override
    public String run(String in) throws Exception {
        long[] numbers = {1, 2, 3};
        Arrays.setAll(numbers, index -> index + System.nanoTime()); // EXPECT DET-TIME-03
        return in + numbers[0];
    }
}
