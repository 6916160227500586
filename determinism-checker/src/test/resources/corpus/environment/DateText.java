package environment.datetext;

import dev.perdure.Orchestrator;
import java.util.Date;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DateText implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Date(0).toString(); // EXPECT DET-ENV-04
    }
}
