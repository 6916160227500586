package time.calendarnow;

import dev.perdure.Orchestrator;
import java.util.Calendar;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CalendarNow implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Calendar.getInstance(Locale.ROOT).getTimeInMillis(); // EXPECT DET-TIME-01
    }
}
