package environment.weekfieldsdefault;

import dev.perdure.Orchestrator;
import java.time.temporal.WeekFields;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class WeekFieldsDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + WeekFields.of(Locale.getDefault()).getFirstDayOfWeek(); // EXPECT DET-ENV-02
    }
}
