package goodrandom.seededbyinput;

import dev.perdure.Orchestrator;
import java.util.Random;
import java.util.SplittableRandom;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SeededByInput implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + new Random(in.hashCode()).nextLong() + new SplittableRandom(in.length()).nextInt(10);
    }
}
