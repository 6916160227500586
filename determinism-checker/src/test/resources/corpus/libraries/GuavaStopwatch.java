package libraries.guavastopwatch;

import com.google.common.base.Stopwatch;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GuavaStopwatch implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Stopwatch.createStarted().elapsed(); // EXPECT DET-TIME-03
    }
}
