package dev.perdure.runtime.replay;

/**
 * Makes the threads that orchestrator code runs on: virtual ones on JDK 24 and later (earlier ones pin their carrier
 * in synchronized code), daemon platform threads below. Thread-safe.
 */
public final class OrchestratorThreads {
    private OrchestratorThreads() {}

    /** The kind that suits this JDK. */
    public static OrchestratorThreads create() {
        return new OrchestratorThreads();
    }

    /** Starts a thread named {@code orchestrator-<instance id>}, so that a thread dump tells who waits where. */
    Thread start(String instanceId, Runnable code) {
        throw new UnsupportedOperationException();
    }
}
