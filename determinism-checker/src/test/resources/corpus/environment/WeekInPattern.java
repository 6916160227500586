package environment.weekinpattern;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class WeekInPattern implements Job {
    @Override
    public String run(String in) throws Exception {
        return DateTimeFormatter.ofPattern("YYYY-ww").format(LocalDate.of(2024, 12, 29)); // EXPECT DET-ENV-02
    }
}
