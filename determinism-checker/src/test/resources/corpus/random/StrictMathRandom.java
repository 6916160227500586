package random.strictmathrandom;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class StrictMathRandom implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + (StrictMath.random() > 0.5); // EXPECT DET-RANDOM-01
    }
}
