package random.unseededrandom;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class UnseededRandom implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Random().nextInt(); // EXPECT DET-RANDOM-01
    }
}
