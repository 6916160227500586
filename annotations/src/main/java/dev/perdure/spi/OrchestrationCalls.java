package dev.perdure.spi;

import dev.perdure.CallOptions;
import dev.perdure.EntityId;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What generated proxies and contexts ask of the engine on behalf of an orchestrator. Each call is one step. */
public interface OrchestrationCalls {
    /**
     * The calls of this instance.
     *
     * @throws IllegalArgumentException if the context was not given to an orchestrator by the runtime
     */
    static OrchestrationCalls of(OrchestrationContext ctx) {
        OrchestrationContext innermost = ctx;
        while (innermost instanceof ForwardingOrchestrationContext forwarding) {
            innermost = forwarding.delegate();
        }
        if (innermost instanceof OrchestrationCalls calls) {
            return calls;
        }
        throw new IllegalArgumentException("[PERD-321] %s is no context of a running orchestrator."
                        .formatted(innermost.getClass().getName())
                + " Make proxies with the context that the orchestrator's constructor was given.");
    }

    /** Schedules an activity. */
    <R extends @Nullable Object> Task<R> activity(
            ActivityMethod<R> method, CallOptions options, @Nullable Object... arguments);

    /** Starts a sub-orchestration and gives its result. */
    <R extends @Nullable Object> Task<R> orchestration(
            Signature<R> method, ChildOptions options, @Nullable Object... arguments);

    /** Starts an orchestration that nobody waits for, once, and returns its id. */
    String detached(Signature<?> method, ChildOptions options, @Nullable Object... arguments);

    /** The next external event of that name that no other task waits for. */
    <T extends @Nullable Object> Task<T> event(EventType<T> event);

    /**
     * Raises an external event at another instance; there is no answer.
     *
     * @throws IllegalArgumentException if the id cannot be one
     */
    void raise(String instanceId, EventType<?> event, @Nullable Object payload);

    /** Lets queries be answered like this after each turn from now on. No step. */
    void answerQueries(List<QueryCode<?>> queries);

    /** Calls an entity and gives its answer. */
    <R extends @Nullable Object> Task<R> entity(EntityId id, Signature<R> operation, @Nullable Object... arguments);

    /**
     * Ends the execution and begins the instance anew; does not return.
     *
     * @param method the entry point of this orchestrator
     * @throws IllegalStateException if undo steps are open
     */
    <R extends @Nullable Object> R continueAsNew(Signature<R> method, @Nullable Object... arguments);

    /** Signals an entity; there is no answer. */
    void signal(EntityId id, Signature<?> operation, @Nullable Object... arguments);
}
