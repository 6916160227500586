package libraries.sleepsbylibrary;

import dev.perdure.Orchestrator;
import java.time.Duration;
import org.apache.commons.lang3.ThreadUtils;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SleepsByLibrary implements Job {
    @Override
    public String run(String in) throws Exception {
        ThreadUtils.sleep(Duration.ofMillis(1)); // EXPECT DET-THREAD-02
        return in;
    }
}
