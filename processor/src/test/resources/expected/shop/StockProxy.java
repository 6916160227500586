package shop;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals one {@link Stock} from an orchestrator. A bare call waits for the entity's answer.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class StockProxy implements Stock, EntityProxy {
    private final OrchestrationCalls calls;

    private final EntityId id;

    /**
     * Calls the entity with this key for the orchestrator that was given the context.
     */
    public StockProxy(OrchestrationContext ctx, String key) {
        this.calls = OrchestrationCalls.of(ctx);
        this.id = new EntityId(StockBinding.TYPE.name(), key);
    }

    @Override
    public boolean reserve(int quantity) {
        return this.calls.entity(this.id, StockBinding.RESERVE, quantity).await();
    }

    @Override
    public void release(int quantity) {
        this.calls.entity(this.id, StockBinding.RELEASE, quantity).await();
    }

    @Override
    public int available() {
        return this.calls.entity(this.id, StockBinding.AVAILABLE).await();
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

        public Task<Boolean> reserve(int quantity) {
            return this.calls.entity(this.id, StockBinding.RESERVE, quantity);
        }

        public Task<Void> release(int quantity) {
            return this.calls.entity(this.id, StockBinding.RELEASE, quantity);
        }

        public Task<Integer> available() {
            return this.calls.entity(this.id, StockBinding.AVAILABLE);
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

        public void reserve(int quantity) {
            this.calls.signal(this.id, StockBinding.RESERVE, quantity);
        }

        public void release(int quantity) {
            this.calls.signal(this.id, StockBinding.RELEASE, quantity);
        }

        public void available() {
            this.calls.signal(this.id, StockBinding.AVAILABLE);
        }
    }
}
