package goodenvironment.monthnames;

import dev.perdure.Orchestrator;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MonthNames implements Job {
    @Override
    public String run(String in) throws Exception {
        return Month.MAY.getDisplayName(TextStyle.FULL, Locale.GERMAN)
                + WeekFields.ISO.getFirstDayOfWeek()
                + DayOfWeek.FRIDAY;
    }
}
