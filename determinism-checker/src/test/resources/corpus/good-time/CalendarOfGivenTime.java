package goodtime.calendarofgiventime;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CalendarOfGivenTime implements Job {
    @Override
    public String run(String in) throws Exception {
        Instant instant = Instant.ofEpochMilli(1_700_000_000_000L);
        return instant.atOffset(ZoneOffset.UTC).getDayOfWeek() + " " + instant.get(ChronoField.MILLI_OF_SECOND);
    }
}
