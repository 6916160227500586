package goodstatics.mutableobjectsperrun;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Counter {
    private int value;

    int next() {
        return ++value;
    }
}

// RUN
final class MutableObjectsPerRun implements Job {
    private final Counter counter = new Counter();

    @Override
    public String run(String in) throws Exception {
        return "" + counter.next() + counter.next() + new Counter().next();
    }
}
