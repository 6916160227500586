package dispatch.superconstructorcallsoverride;

import dev.perdure.Orchestrator;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Base {
    final String name;

    Base() {
        name = makeName();
    }

    abstract String makeName();
}

// RUN
final class SuperConstructorCallsOverride extends Base implements Job {
    @Override
    String makeName() {
        return "" + UUID.randomUUID(); // EXPECT DET-RANDOM-02
    }

    @Override
    public String run(String in) throws Exception {
        return in + name;
    }
}
