package names;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals one {@link Desk} from an orchestrator. A bare call waits for the entity's answer.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class DeskProxy implements Desk, EntityProxy {
    private final OrchestrationCalls calls;

    private final EntityId id;

    /**
     * Calls the entity with this key for the orchestrator that was given the context.
     */
    public DeskProxy(OrchestrationContext ctx, java.lang.String key) {
        this.calls = OrchestrationCalls.of(ctx);
        this.id = new EntityId(DeskBinding.TYPE.name(), key);
    }

    @java.lang.Override
    public Desk.State put(Desk.State state, names.State other) {
        return this.calls.entity(this.id, DeskBinding.PUT, state, other).await();
    }

    @java.lang.Override
    public EntityId entityId() {
        return this.id;
    }

    /**
     * The same operations; their answers come later.
     */
    public Async async() {
        return new Async(this.calls, this.id);
    }

    /**
     * The same operations, one-way: nothing comes back, not even a failure.
     */
    public Signal signal() {
        return new Signal(this.calls, this.id);
    }

    /**
     * The same operations; their answers come later.
     */
    public static final class Async {
        private final OrchestrationCalls calls;

        private final EntityId id;

        private Async(OrchestrationCalls calls, EntityId id) {
            this.calls = calls;
            this.id = id;
        }

        public Task<Desk.State> put(Desk.State state, names.State other) {
            return this.calls.entity(this.id, DeskBinding.PUT, state, other);
        }
    }

    /**
     * The same operations, one-way: nothing comes back, not even a failure.
     */
    public static final class Signal {
        private final OrchestrationCalls calls;

        private final EntityId id;

        private Signal(OrchestrationCalls calls, EntityId id) {
            this.calls = calls;
            this.id = id;
        }

        public void put(Desk.State state, names.State other) {
            this.calls.signal(this.id, DeskBinding.PUT, state, other);
        }
    }
}
