package environment.patternfrominput;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class PatternFromInput implements Job {
    @Override
    public String run(String in) throws Exception {
        return DateTimeFormatter.ofPattern(in).format(LocalDate.of(2024, 1, 1)); // EXPECT DET-ENV-02
    }
}
