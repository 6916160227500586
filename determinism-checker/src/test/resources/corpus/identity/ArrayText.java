package identity.arraytext;

import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ArrayText implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + in.getBytes(StandardCharsets.UTF_8); // EXPECT DET-IDENTITY
    }
}
