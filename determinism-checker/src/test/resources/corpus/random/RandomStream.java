package random.randomstream;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RandomStream implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Random().ints(3).boxed().toList().toString(); // EXPECT DET-RANDOM-01
    }
}
