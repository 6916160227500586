package libraries.randomtext;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.RandomStringUtils;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RandomText implements Job {
    @Override
    public String run(String in) throws Exception {
        return RandomStringUtils.randomAlphanumeric(8); // EXPECT DET-RANDOM-01
    }
}
