package shop;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;

/** In the shape of what the processor generates. */
public final class StockProxy implements Stock, EntityProxy {
    private final OrchestrationCalls calls;
    private final EntityId id;

    public StockProxy(OrchestrationContext ctx, String key) {
        this.calls = OrchestrationCalls.of(ctx);
        this.id = new EntityId("Stock", key);
    }

    @Override
    public boolean reserve(int quantity) {
        return calls.entity(id, ShopBinding.RESERVE, quantity).await();
    }

    @Override
    public void release(int quantity) {
        calls.entity(id, ShopBinding.RELEASE, quantity).await();
    }

    @Override
    public int available() {
        return calls.entity(id, ShopBinding.AVAILABLE).await();
    }

    @Override
    public EntityId entityId() {
        return id;
    }

    public Async async() {
        return new Async(calls, id);
    }

    public Signal signal() {
        return new Signal(calls, id);
    }

    public static final class Async {
        private final OrchestrationCalls calls;
        private final EntityId id;

        private Async(OrchestrationCalls calls, EntityId id) {
            this.calls = calls;
            this.id = id;
        }

        public Task<Boolean> reserve(int quantity) {
            return calls.entity(id, ShopBinding.RESERVE, quantity);
        }

        public Task<Integer> available() {
            return calls.entity(id, ShopBinding.AVAILABLE);
        }
    }

    public static final class Signal {
        private final OrchestrationCalls calls;
        private final EntityId id;

        private Signal(OrchestrationCalls calls, EntityId id) {
            this.calls = calls;
            this.id = id;
        }

        public void release(int quantity) {
            calls.signal(id, ShopBinding.RELEASE, quantity);
        }
    }
}
