package io.stacktrace;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StackTrace implements Job {
    @Override
    public String run(String in) throws Exception {
        new IllegalStateException(in).printStackTrace(); // EXPECT DET-IO-03
        return in;
    }
}
