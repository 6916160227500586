package goodthreads.timeunits;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TimeUnits implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + TimeUnit.HOURS.toMillis(3) + TimeUnit.of(ChronoUnit.DAYS)
                + TimeUnit.DAYS.convert(Duration.ofHours(48));
    }
}
