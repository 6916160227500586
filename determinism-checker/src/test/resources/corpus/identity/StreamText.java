package identity.streamtext;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class StreamText implements Job {
    @Override
    public String run(String in) throws Exception {
        return "stream " + Stream.of(in); // EXPECT DET-IDENTITY
    }
}
