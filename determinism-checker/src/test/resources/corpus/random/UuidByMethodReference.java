package random.uuidbymethodreference;

import dev.perdure.Orchestrator;
import java.util.UUID;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class UuidByMethodReference implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Stream.generate(UUID::randomUUID).findFirst(); // EXPECT DET-RANDOM-02
    }
}
