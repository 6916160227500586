package initialisers.constantclock;

import dev.perdure.Orchestrator;
import java.time.Clock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Clocks {
    static final Clock SYSTEM = Clock.systemUTC(); // EXPECT DET-TIME-02

    private Clocks() {}
}

// RUN
final class ConstantClock implements Job {
    private final Clock clock = Clocks.SYSTEM;

    @Override
    public String run(String in) throws Exception {
        return in + clock.instant();
    }
}
