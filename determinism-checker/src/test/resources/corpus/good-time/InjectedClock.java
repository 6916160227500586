package goodtime.injectedclock;

import dev.perdure.Orchestrator;
import java.time.Clock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Whoever injects it decides; nothing in this compilation makes a clock that ticks. */
final class InjectedClock implements Job {
    private final Clock clock;

    InjectedClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String run(String in) throws Exception {
        return in + clock.instant();
    }
}
