package random.uuidinrecord;

import dev.perdure.Orchestrator;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Mail(UUID id, String to) {
    Mail(String to) {
        this(UUID.randomUUID(), to); // EXPECT DET-RANDOM-02
    }
}

// RUN
final class UuidInRecord implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Mail(in).id().toString();
    }
}
