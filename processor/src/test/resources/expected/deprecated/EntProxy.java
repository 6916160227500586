package deprecated;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals one {@link Ent} from an orchestrator. A bare call waits for the entity's answer.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class EntProxy implements Ent, EntityProxy {
    private final OrchestrationCalls calls;

    private final EntityId id;

    /**
     * Calls the entity with this key for the orchestrator that was given the context.
     */
    public EntProxy(OrchestrationContext ctx, String key) {
        this.calls = OrchestrationCalls.of(ctx);
        this.id = new EntityId(EntBinding.TYPE.name(), key);
    }

    @Override
    public void add(int i) {
        this.calls.entity(this.id, EntBinding.ADD, i).await();
    }

    @Deprecated
    @Override
    public void sub(int i) {
        this.calls.entity(this.id, EntBinding.SUB, i).await();
    }

    @Override
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

        public Task<Void> add(int i) {
            return this.calls.entity(this.id, EntBinding.ADD, i);
        }

        @Deprecated
        public Task<Void> sub(int i) {
            return this.calls.entity(this.id, EntBinding.SUB, i);
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

        public void add(int i) {
            this.calls.signal(this.id, EntBinding.ADD, i);
        }

        @Deprecated
        public void sub(int i) {
            this.calls.signal(this.id, EntBinding.SUB, i);
        }
    }
}
