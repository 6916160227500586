package goodenvironment.datepatternofnumbers;

import dev.perdure.Orchestrator;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DatePatternOfNumbers implements Job {
    @Override
    public String run(String in) throws Exception {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").format(LocalDateTime.of(2024, 5, 1, 12, 30));
    }
}
