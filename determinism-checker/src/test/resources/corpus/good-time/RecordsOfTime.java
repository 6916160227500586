package goodtime.recordsoftime;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Stay(LocalDate from, LocalDate to) {
    Stay {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    long nights() {
        return ChronoUnit.DAYS.between(from, to);
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to);
    }
}

// RUN
final class RecordsOfTime implements Job {
    @Override
    public String run(String in) throws Exception {
        Stay stay = new Stay(LocalDate.of(2024, 2, 27), LocalDate.of(2024, 3, 2));
        return stay + " " + stay.nights()
                + stay.days().map(LocalDate::getDayOfWeek).toList();
    }
}
