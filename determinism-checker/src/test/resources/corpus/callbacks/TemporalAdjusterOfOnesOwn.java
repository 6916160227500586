package callbacks.temporaladjusterofonesown;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjuster;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Next implements TemporalAdjuster {
    @Override
    public Temporal adjustInto(Temporal temporal) {
        return temporal.plus((long) (Math.random() * 10), ChronoUnit.DAYS); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class TemporalAdjusterOfOnesOwn implements Job {
    @Override
    public String run(String in) throws Exception {
        return LocalDate.of(2024, 1, 1).with(new Next()).toString();
    }
}
