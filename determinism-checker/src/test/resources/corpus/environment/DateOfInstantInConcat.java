package environment.dateofinstantinconcat;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.util.Date;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DateOfInstantInConcat implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Date.from(Instant.EPOCH); // EXPECT DET-ENV-04
    }
}
