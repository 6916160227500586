package identity.defaulthashthroughobject;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

/** The variable's type is Object: the object's class decides. */
// RUN
final class DefaultHashThroughObject implements Job {
    @Override
    public String run(String in) throws Exception {
        Object line = in.isEmpty() ? new Line() : new Line();
        return in + line.hashCode(); // EXPECT DET-IDENTITY
    }
}
