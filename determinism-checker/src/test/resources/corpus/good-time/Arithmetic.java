package goodtime.arithmetic;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Arithmetic implements Job {
    @Override
    public String run(String in) throws Exception {
        Instant due =
                Instant.parse("2024-02-29T10:15:30Z").plus(Duration.ofHours(36)).truncatedTo(ChronoUnit.DAYS);
        Period period = Period.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 1));
        return due + " " + period + ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    }
}
