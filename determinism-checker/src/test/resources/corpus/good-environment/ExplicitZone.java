package goodenvironment.explicitzone;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ExplicitZone implements Job {
    @Override
    public String run(String in) throws Exception {
        return Instant.EPOCH.atZone(ZoneOffset.UTC).toLocalDate() + " "
                + LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.ofHours(1));
    }
}
