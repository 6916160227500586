package gooddispatch.unusedconstructor;

import dev.perdure.Orchestrator;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Ticket {
    private final String id;

    Ticket() {
        this(UUID.randomUUID().toString());
    }

    Ticket(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}

// RUN
final class UnusedConstructor implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Ticket(in).id();
    }
}
