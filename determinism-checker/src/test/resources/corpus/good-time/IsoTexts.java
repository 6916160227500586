package goodtime.isotexts;

import dev.perdure.Orchestrator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class IsoTexts implements Job {
    @Override
    public String run(String in) throws Exception {
        return LocalDate.parse("2024-01-01") + " " + Duration.parse("PT36H")
                + YearMonth.of(2024, 2).atEndOfMonth() + Year.of(2024).isLeap() + DayOfWeek.MONDAY.plus(3)
                + OffsetDateTime.MIN.getOffset();
    }
}
