package environment.sqltimetext;

import dev.perdure.Orchestrator;
import java.sql.Time;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SqlTimeText implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Time.valueOf("10:00:00").getTime(); // EXPECT DET-ENV-04
    }
}
