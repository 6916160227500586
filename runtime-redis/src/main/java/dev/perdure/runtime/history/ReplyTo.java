package dev.perdure.runtime.history;

/** Who waits for the answer of an entity's operation or the end of a sub-orchestration. */
public sealed interface ReplyTo {
    /**
     * An orchestrator's step. {@code call} is the identity of what it asked for: a turn that was lost and is run again
     * may ask for something else in the same step, and an answer to the one is none to the other.
     */
    record Step(String instanceId, String execution, int step, String call) implements ReplyTo {}

    /** A client, which asks for the answer under this id. */
    record Client(String replyId) implements ReplyTo {}
}
