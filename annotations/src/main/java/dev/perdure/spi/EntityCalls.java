package dev.perdure.spi;

import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import org.jspecify.annotations.Nullable;

/** What generated contexts and signals ask of the engine on behalf of an entity's operation. */
public interface EntityCalls {
    /**
     * The calls of this operation.
     *
     * @throws IllegalArgumentException if the context was not given to an entity by the runtime
     */
    static EntityCalls of(EntityContext ctx) {
        EntityContext innermost = ctx;
        while (innermost instanceof ForwardingEntityContext forwarding) {
            innermost = forwarding.delegate();
        }
        if (innermost instanceof EntityCalls calls) {
            return calls;
        }
        throw new IllegalArgumentException("[PERD-321] %s is no context of a running operation."
                        .formatted(innermost.getClass().getName())
                + " Use the context that the entity's constructor was given.");
    }

    /** The value of a cell as of now, the operation's own writes included. */
    <T extends @Nullable Object> T read(StateCell<T> cell);

    /** Writes a cell. It is stored when the operation ends without an exception. */
    <T extends @Nullable Object> void write(StateCell<T> cell, T value);

    /** Signals an entity when the operation ends without an exception. */
    void signal(EntityId id, Signature<?> operation, @Nullable Object... arguments);
}
