package initialisers.innerfieldinitialiser;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    final String id = UUID.randomUUID().toString(); // EXPECT DET-RANDOM-02
}

// RUN
final class InnerFieldInitialiser implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + List.of(new Line()).get(0).id;
    }
}
