package environment.timestamptext;

import dev.perdure.Orchestrator;
import java.sql.Timestamp;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TimestampText implements Job {
    @Override
    public String run(String in) throws Exception {
        return "at " + new Timestamp(0); // EXPECT DET-ENV-04
    }
}
