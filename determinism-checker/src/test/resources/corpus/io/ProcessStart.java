package io.processstart;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ProcessStart implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new ProcessBuilder("date").start().pid(); // EXPECT DET-IO-05
    }
}
