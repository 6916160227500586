package environment.monthname;

import dev.perdure.Orchestrator;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MonthName implements Job {
    @Override
    public String run(String in) throws Exception {
        return Month.MAY.getDisplayName(TextStyle.FULL, Locale.getDefault()); // EXPECT DET-ENV-02
    }
}
