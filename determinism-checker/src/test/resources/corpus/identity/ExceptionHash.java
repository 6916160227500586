package identity.exceptionhash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ExceptionHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new IllegalStateException(in).hashCode(); // EXPECT DET-IDENTITY
    }
}
