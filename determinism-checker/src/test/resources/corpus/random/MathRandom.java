package random.mathrandom;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MathRandom implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Math.random(); // EXPECT DET-RANDOM-01
    }
}
