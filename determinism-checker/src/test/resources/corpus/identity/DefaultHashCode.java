package identity.defaulthashcode;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class DefaultHashCode implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Line().hashCode(); // EXPECT DET-IDENTITY
    }
}
