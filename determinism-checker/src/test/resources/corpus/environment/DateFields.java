package environment.datefields;

import dev.perdure.Orchestrator;
import java.util.Date;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DateFields implements Job {
    @Override
    public String run(String in) throws Exception {
        Date date = new Date(0);
        return "" + date.getHours(); // EXPECT DET-ENV-04
    }
}
