package environment.zoneofmachine;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.time.ZoneId;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ZoneOfMachine implements Job {
    @Override
    public String run(String in) throws Exception {
        return Instant.EPOCH.atZone(ZoneId.systemDefault()).toString(); // EXPECT DET-ENV-04
    }
}
