package threads.parallelsort;

import dev.perdure.Orchestrator;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Spreads over threads, and gives what a sort gives. */
final class ParallelSort implements Job {
    @Override
    public String run(String in) throws Exception {
        int[] numbers = {3, 1, 2};
        Arrays.parallelSort(numbers); // MAY DET-THREAD-05
        return Arrays.toString(numbers);
    }
}
