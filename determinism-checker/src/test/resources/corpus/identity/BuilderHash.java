package identity.builderhash;

import dev.perdure.Orchestrator;
import java.util.Objects;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class BuilderHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Objects.hash(new StringBuilder(in)); // EXPECT DET-IDENTITY
    }
}
