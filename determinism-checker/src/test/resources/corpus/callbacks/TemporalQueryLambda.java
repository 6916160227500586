package callbacks.temporalquerylambda;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.time.LocalDate;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TemporalQueryLambda implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + LocalDate.of(2024, 1, 1).query(day -> Instant.now()); // EXPECT DET-TIME-01
    }
}
