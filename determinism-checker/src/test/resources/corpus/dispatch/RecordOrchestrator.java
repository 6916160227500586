package dispatch.recordorchestrator;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
record RecordOrchestrator(String prefix) implements Job {
    RecordOrchestrator() {
        this("@" + System.nanoTime()); // EXPECT DET-TIME-03
    }

    @Override
    public String run(String in) throws Exception {
        return prefix + in;
    }
}
