package goodtime.zonesbyname;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ZonesByName implements Job {
    @Override
    public String run(String in) throws Exception {
        ZonedDateTime berlin = Instant.EPOCH.atZone(ZoneId.of("Europe/Berlin"));
        return berlin.withZoneSameInstant(ZoneId.of("America/New_York")).toLocalDateTime() + " " + berlin.getOffset();
    }
}
