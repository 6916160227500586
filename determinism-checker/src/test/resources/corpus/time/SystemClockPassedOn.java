package time.systemclockpassedon;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.LocalDate;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** The clock is the source; what reads it is not blamed again. */
// RUN
final class SystemClockPassedOn implements Job {
    @Override
    public String run(String in) throws Exception {
        Clock clock = Clock.systemUTC(); // EXPECT DET-TIME-02
        return "" + day(clock) + clock.millis();
    }

    private static LocalDate day(Clock clock) {
        return LocalDate.now(clock);
    }
}
