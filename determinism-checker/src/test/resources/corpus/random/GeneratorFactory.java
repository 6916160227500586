package random.generatorfactory;

import dev.perdure.Orchestrator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GeneratorFactory implements Job {
    @Override
    public String run(String in) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(); // EXPECT DET-RANDOM-01
        return in + random.nextInt();
    }
}
