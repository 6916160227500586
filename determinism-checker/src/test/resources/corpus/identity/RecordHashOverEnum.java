package identity.recordhashoverenum;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RecordHashOverEnum implements Job {
    enum Colour {
        RED
    }

    record Car(String name, Colour colour) {}

    @Override
    public String run(String in) throws Exception {
        return in + new Car(in, Colour.RED).hashCode(); // EXPECT DET-IDENTITY
    }
}
