package time.nowinzone;

import dev.perdure.Orchestrator;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Naming the zone does not stop the clock. */
final class NowInZone implements Job {
    @Override
    public String run(String in) throws Exception {
        return ZonedDateTime.now(ZoneOffset.UTC).toString(); // EXPECT DET-TIME-01
    }
}
