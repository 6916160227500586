package time.gregoriannow;

import dev.perdure.Orchestrator;
import java.util.GregorianCalendar;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GregorianNow implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new GregorianCalendar(Locale.ROOT).getTimeInMillis(); // EXPECT DET-TIME-01
    }
}
