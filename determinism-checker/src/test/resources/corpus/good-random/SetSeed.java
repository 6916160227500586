package goodrandom.setseed;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SetSeed implements Job {
    @Override
    public String run(String in) throws Exception {
        Random random = new Random(0);
        random.setSeed(17);
        return "" + random.nextInt();
    }
}
