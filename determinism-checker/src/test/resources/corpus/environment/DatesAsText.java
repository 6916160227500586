package environment.datesastext;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.util.Date;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DatesAsText implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + List.of(Date.from(Instant.EPOCH)); // EXPECT DET-ENV-04
    }
}
