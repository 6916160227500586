package com.example.orders;

import dev.perdure.Orchestrator;

@Orchestrator
interface Archive {
    void store(String order);
}

/** Starts a thread: nobody records what it does, and on replay it does it again. */
final class ArchiveOrchestrator implements Archive {
    private String archived = "";

    @Override
    public void store(String order) {
        Thread background = new Thread(() -> archived = order);
        background.start(); // nondeterministic: DET-THREAD-01
    }
}
