package time.yearnow;

import dev.perdure.Orchestrator;
import java.time.Year;
import java.time.ZoneOffset;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class YearNow implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Year.now(ZoneOffset.UTC).plusYears(1); // EXPECT DET-TIME-01
    }
}
