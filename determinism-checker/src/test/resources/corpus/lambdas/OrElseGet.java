package lambdas.orelseget;

import dev.perdure.Orchestrator;
import java.util.Optional;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class OrElseGet implements Job {
    @Override
    public String run(String in) throws Exception {
        return Optional.of(in).filter(String::isEmpty).orElseGet(() -> UUID.randomUUID().toString()); // EXPECT DET-RANDOM-02
    }
}
