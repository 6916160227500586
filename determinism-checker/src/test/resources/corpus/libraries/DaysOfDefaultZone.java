package libraries.daysofdefaultzone;

import dev.perdure.Orchestrator;
import java.util.Date;
import org.apache.commons.lang3.time.DateUtils;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class DaysOfDefaultZone implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + DateUtils.addDays(new Date(0), 3).getTime(); // EXPECT DET-ENV-04
    }
}
