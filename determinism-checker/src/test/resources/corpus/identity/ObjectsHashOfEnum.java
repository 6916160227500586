package identity.objectshashofenum;

import dev.perdure.Orchestrator;
import java.util.Objects;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ObjectsHashOfEnum implements Job {
    enum Colour {
        RED
    }

    @Override
    public String run(String in) throws Exception {
        return in + Objects.hash(in, Colour.RED); // EXPECT DET-IDENTITY
    }
}
