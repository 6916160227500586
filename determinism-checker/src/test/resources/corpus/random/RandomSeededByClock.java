package random.randomseededbyclock;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The generator is fine, its seed is not. */
// RUN
final class RandomSeededByClock implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Random(System.nanoTime()).nextInt(); // EXPECT DET-TIME-03
    }
}
