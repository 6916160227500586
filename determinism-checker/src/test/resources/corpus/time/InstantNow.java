package time.instantnow;

import dev.perdure.Orchestrator;
import java.time.Instant;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InstantNow implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Instant.now(); // EXPECT DET-TIME-01
    }
}
