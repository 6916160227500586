package random.splittablewithoutseed;

import dev.perdure.Orchestrator;
import java.util.SplittableRandom;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SplittableWithoutSeed implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new SplittableRandom().nextInt(); // EXPECT DET-RANDOM-01
    }
}
