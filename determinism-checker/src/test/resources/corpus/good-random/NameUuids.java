package goodrandom.nameuuids;

import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class NameUuids implements Job {
    @Override
    public String run(String in) throws Exception {
        UUID id = UUID.nameUUIDFromBytes(in.getBytes(StandardCharsets.UTF_8));
        return id + " " + UUID.fromString("00000000-0000-0000-0000-000000000001") + new UUID(1, 2) + id.compareTo(id);
    }
}
