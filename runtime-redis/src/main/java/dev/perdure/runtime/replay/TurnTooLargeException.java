package dev.perdure.runtime.replay;

import dev.perdure.runtime.Problem;

/** Orchestrator code has asked for more in one turn than one commit should hold. */
public final class TurnTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TurnTooLargeException(String instanceId) {
        super(Problem.TURN_TOO_LARGE.message(instanceId));
    }
}
