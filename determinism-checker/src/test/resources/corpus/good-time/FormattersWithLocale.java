package goodtime.formatterswithlocale;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FormattersWithLocale implements Job {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    @Override
    public String run(String in) throws Exception {
        return DAY.format(LocalDate.of(2024, 5, 1)) + DateTimeFormatter.ISO_INSTANT.format(Instant.EPOCH);
    }
}
