package environment.timezonedefault;

import dev.perdure.Orchestrator;
import java.util.TimeZone;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TimeZoneDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return TimeZone.getDefault().getID(); // EXPECT DET-ENV-04
    }
}
