package goodtime.clockofcontext;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ClockOfContext implements Job {
    private final JobContext ctx;

    ClockOfContext(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        Clock clock = Clock.fixed(ctx.now(), ZoneId.of("Europe/Berlin"));
        return LocalDateTime.now(clock).plusDays(3) + ""
                + Clock.offset(clock, Duration.ofDays(1)).instant();
    }
}
