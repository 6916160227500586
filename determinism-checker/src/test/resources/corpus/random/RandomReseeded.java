package random.randomreseeded;

import dev.perdure.Orchestrator;
import java.util.Random;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RandomReseeded implements Job {
    @Override
    public String run(String in) throws Exception {
        Random random = new Random(1);
        random.setSeed(System.currentTimeMillis()); // EXPECT DET-TIME-01
        return in + random.nextInt();
    }
}
