package environment.dateinconcat;

import dev.perdure.Orchestrator;
import java.util.Date;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DateInConcat implements Job {
    @Override
    public String run(String in) throws Exception {
        return "since " + new Date(0); // EXPECT DET-ENV-04
    }
}
