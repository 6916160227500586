package dispatch.recordaccessor;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Named {
    String name();
}

record Line(String name) implements Named {
    @Override
    public String name() {
        return name + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class RecordAccessor implements Job {
    @Override
    public String run(String in) throws Exception {
        Named named = new Line(in);
        return named.name();
    }
}
