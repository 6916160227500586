package random.randomseededbyrandom;

import dev.perdure.Orchestrator;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RandomSeededByRandom implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Random(ThreadLocalRandom.current().nextLong()).nextInt(); // EXPECT DET-RANDOM-01
    }
}
