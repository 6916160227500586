package io.console;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Console implements Job {
    @Override
    public String run(String in) throws Exception {
        System.out.println(in); // EXPECT DET-IO-03
        return in;
    }
}
