package identity.objectstostringdefault;

import dev.perdure.Orchestrator;
import java.util.Objects;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class ObjectsToStringDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return Objects.toString(new Line()); // EXPECT DET-IDENTITY
    }
}
