package io.loadslibrary;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LoadsLibrary implements Job {
    @Override
    public String run(String in) throws Exception {
        System.loadLibrary("pricing"); // EXPECT DET-IO-06
        return in;
    }
}
