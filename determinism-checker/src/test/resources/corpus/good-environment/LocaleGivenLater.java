package goodenvironment.localegivenlater;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LocaleGivenLater implements Job {
    @Override
    public String run(String in) throws Exception {
        return DateTimeFormatter.ofPattern("d MMMM").withLocale(Locale.ENGLISH).format(LocalDate.of(2024, 5, 1));
    }
}
