package threads.sleepinunit;

import dev.perdure.Orchestrator;
import java.util.concurrent.TimeUnit;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SleepInUnit implements Job {
    @Override
    public String run(String in) throws Exception {
        TimeUnit.MILLISECONDS.sleep(10); // EXPECT DET-THREAD-02
        return in;
    }
}
