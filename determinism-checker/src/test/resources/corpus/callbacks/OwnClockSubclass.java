package callbacks.ownclocksubclass;

import dev.perdure.Orchestrator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis()); // EXPECT DET-TIME-01
    }
}

final class OwnClockSubclass implements Job {
    @Override
    public String run(String in) throws Exception {
        return LocalDate.now(new Ticking()).toString();
    }
}
