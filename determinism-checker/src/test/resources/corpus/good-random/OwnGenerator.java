package goodrandom.owngenerator;

import dev.perdure.Orchestrator;
import java.util.random.RandomGenerator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Lcg implements RandomGenerator {
    private long state;

    Lcg(long seed) {
        state = seed;
    }

    @Override
    public long nextLong() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return state;
    }
}

// RUN
final class OwnGenerator implements Job {
    @Override
    public String run(String in) throws Exception {
        RandomGenerator random = new Lcg(7);
        return random.nextInt(100) + " " + random.nextDouble();
    }
}
