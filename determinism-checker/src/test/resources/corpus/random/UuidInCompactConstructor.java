package random.uuidincompactconstructor;

import dev.perdure.Orchestrator;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Mail(String id, String to) {
    Mail {
        if (id.isEmpty()) {
            id = UUID.randomUUID().toString(); // EXPECT DET-RANDOM-02
        }
    }
}

// RUN
final class UuidInCompactConstructor implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Mail("", in).id();
    }
}
