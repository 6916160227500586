package time.datewithoutarguments;

import dev.perdure.Orchestrator;
import java.util.Date;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DateWithoutArguments implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Date().getTime(); // EXPECT DET-TIME-01
    }
}
