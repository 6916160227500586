package io.processid;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ProcessId implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + ProcessHandle.current().pid(); // EXPECT DET-IO-05
    }
}
