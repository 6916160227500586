package edge;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Calls and signals one {@link Gate} from an orchestrator. A bare call waits for the entity's answer.
 *
 * <p>No state at all.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class GateProxy implements Gate, EntityProxy {
    private final OrchestrationCalls calls;

    private final EntityId id;

    /**
     * Calls the entity with this key for the orchestrator that was given the context.
     */
    public GateProxy(OrchestrationContext ctx, String key) {
        this.calls = OrchestrationCalls.of(ctx);
        this.id = new EntityId(GateBinding.TYPE.name(), key);
    }

    @Override
    public void open(String @Nullable ... codes) {
        this.calls.entity(this.id, GateBinding.OPEN, new Object[] {codes}).await();
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

        public Task<Void> open(String @Nullable ... codes) {
            return this.calls.entity(this.id, GateBinding.OPEN, new Object[] {codes});
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

        public void open(String @Nullable ... codes) {
            this.calls.signal(this.id, GateBinding.OPEN, new Object[] {codes});
        }
    }
}
