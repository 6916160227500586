package time.chronologynow;

import dev.perdure.Orchestrator;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ChronologyNow implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + IsoChronology.INSTANCE.dateNow(ZoneOffset.UTC); // EXPECT DET-TIME-01
    }
}
