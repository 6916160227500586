package goodtime.businessdays;

import dev.perdure.Orchestrator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class BusinessDays implements Job {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Override
    public String run(String in) throws Exception {
        LocalDate day = LocalDate.of(2024, 5, 3);
        for (int left = 3; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.with(TemporalAdjusters.lastDayOfMonth()) + " " + day;
    }
}
