package lambdas.transform;

import dev.perdure.Orchestrator;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Transform implements Job {
    @Override
    public String run(String in) throws Exception {
        return in.transform(text -> text + UUID.randomUUID()); // EXPECT DET-RANDOM-02
    }
}
