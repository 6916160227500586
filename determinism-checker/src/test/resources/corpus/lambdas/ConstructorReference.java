package lambdas.constructorreference;

import dev.perdure.Orchestrator;
import java.util.UUID;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Ticket {
    private final String text;

    Ticket(String text) {
        this.text = text + UUID.randomUUID(); // EXPECT DET-RANDOM-02
    }

    String text() {
        return text;
    }
}

// RUN
final class ConstructorReference implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of(in).map(Ticket::new).map(Ticket::text).findFirst().get();
    }
}
