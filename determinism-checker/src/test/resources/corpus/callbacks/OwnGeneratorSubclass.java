package callbacks.owngeneratorsubclass;

import dev.perdure.Orchestrator;
import java.util.random.RandomGenerator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Noise implements RandomGenerator {
    @Override
    public long nextLong() {
        return System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class OwnGeneratorSubclass implements Job {
    @Override
    public String run(String in) throws Exception {
        RandomGenerator random = new Noise();
        return in + random.nextInt(6);
    }
}
