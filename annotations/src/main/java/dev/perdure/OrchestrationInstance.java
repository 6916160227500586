package dev.perdure;

import dev.perdure.spi.ClientCalls;
import java.time.Duration;

/** A handle on an instance: what needs no generated types. Thread-safe; holds no resources. */
public class OrchestrationInstance {
    private final ClientCalls calls;
    private final String id;

    /** For the runtime and generated code; users ask a client. */
    public OrchestrationInstance(ClientCalls calls, String id) {
        this.calls = calls;
        this.id = id;
    }

    /** The id of the instance. */
    public final String id() {
        return id;
    }

    /**
     * Where the instance stands, as of its last committed turn.
     *
     * @throws InstanceNotFoundException if there is none under this id
     */
    public final InstanceStatus status() {
        return calls.status(id);
    }

    /**
     * Waits until the instance has ended, in whatever way.
     *
     * @throws TaskTimeoutException if it has not by then; it goes on
     * @throws InstanceNotFoundException if there is none under this id
     */
    public final InstanceStatus awaitEnd(Duration timeout) {
        return ClientCalls.await(calls.end(id), id, timeout);
    }

    /**
     * Tells the instance to end with its next turn: its code does not run any more, not even to undo. Returns when
     * that is stored, which is before the status shows it; see {@link #awaitEnd}. Activities that run already run to
     * their end and their results are dropped. Does nothing if the instance has ended.
     *
     * @param reason kept in the history and shown in the status
     * @throws InstanceNotFoundException if there is none under this id
     */
    public final void terminate(String reason) {
        calls.terminate(id, reason);
    }

    /**
     * Removes the instance and all that is kept of it, its history and its result too; the id is free then. Only an
     * instance that has ended can be purged. Instances that it started are not purged with it. An activity that still
     * runs for it runs to its end, and what comes for the instance afterwards has no effect. Does nothing if there is
     * no instance under this id.
     *
     * @throws InstanceNotEndedException if it has not ended
     */
    public final void purge() {
        calls.purge(id);
    }
}
