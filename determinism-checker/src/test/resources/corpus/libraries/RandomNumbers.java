package libraries.randomnumbers;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.RandomUtils;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RandomNumbers implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + RandomUtils.nextInt(0, 100); // EXPECT DET-RANDOM-01
    }
}
