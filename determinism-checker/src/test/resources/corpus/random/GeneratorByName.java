package random.generatorbyname;

import dev.perdure.Orchestrator;
import java.util.random.RandomGenerator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GeneratorByName implements Job {
    @Override
    public String run(String in) throws Exception {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom"); // EXPECT DET-RANDOM-01
        return in + random.nextInt();
    }
}
