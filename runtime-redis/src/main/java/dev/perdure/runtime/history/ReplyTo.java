package dev.perdure.runtime.history;

/** Who waits for the answer of an entity's operation or the end of a sub-orchestration. */
public sealed interface ReplyTo {
    /** An orchestrator's step. */
    record Step(String instanceId, String execution, int step) implements ReplyTo {}

    /** A client, which asks for the answer under this id. */
    record Client(String replyId) implements ReplyTo {}
}
