package dev.perdure.runtime.replay;

/** Takes orchestrator code down from wherever it waits. Not an exception, so that no ordinary catch holds it up. */
final class Unwinding extends Error {
    private static final long serialVersionUID = 1;

    Unwinding() {
        super("The orchestrator leaves memory; its history brings it back.", null, false, false);
    }
}
