package io.exit;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Exit implements Job {
    @Override
    public String run(String in) throws Exception {
        if (in.isEmpty()) {
            System.exit(1); // EXPECT DET-IO-05
        }
        return in;
    }
}
