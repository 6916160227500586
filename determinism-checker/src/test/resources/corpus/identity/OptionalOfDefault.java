package identity.optionalofdefault;

import dev.perdure.Orchestrator;
import java.util.Optional;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class OptionalOfDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Optional.of(new Line()); // EXPECT DET-IDENTITY
    }
}
