package libraries.commonsstopwatch;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.time.StopWatch;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CommonsStopWatch implements Job {
    @Override
    public String run(String in) throws Exception {
        StopWatch watch = StopWatch.createStarted(); // EXPECT DET-TIME-03
        watch.stop();
        return in + watch.getTime();
    }
}
