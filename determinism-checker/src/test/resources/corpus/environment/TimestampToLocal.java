package environment.timestamptolocal;

import dev.perdure.Orchestrator;
import java.sql.Timestamp;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TimestampToLocal implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Timestamp(0).toLocalDateTime().toString(); // EXPECT DET-ENV-04
    }
}
