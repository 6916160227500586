package random.shufflewithoutgenerator;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ShuffleWithoutGenerator implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
        Collections.shuffle(numbers); // EXPECT DET-RANDOM-01
        return numbers.toString();
    }
}
