package statics.counter;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Counter implements Job {
    private static int runs;

    @Override
    public String run(String in) throws Exception {
        return in + ++runs; // EXPECT DET-STATIC
    }
}
