package shop;

import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import java.util.Optional;

/** In the shape of what the processor generates. */
public final class ShippingProxy implements Shipping {
    private final OrchestrationCalls calls;
    private final Optional<String> instanceId;

    public ShippingProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), Optional.empty());
    }

    private ShippingProxy(OrchestrationCalls calls, Optional<String> instanceId) {
        this.calls = calls;
        this.instanceId = instanceId;
    }

    @Override
    public String ship(String box) {
        return calls.orchestration(ShopBinding.SHIP, instanceId, box).await();
    }

    public Async async() {
        return new Async(calls, instanceId);
    }

    public Detached detached() {
        return new Detached(calls, instanceId);
    }

    public ShippingProxy withId(String id) {
        return new ShippingProxy(calls, Optional.of(id));
    }

    public static final class Async {
        private final OrchestrationCalls calls;
        private final Optional<String> instanceId;

        private Async(OrchestrationCalls calls, Optional<String> instanceId) {
            this.calls = calls;
            this.instanceId = instanceId;
        }

        public Task<String> ship(String box) {
            return calls.orchestration(ShopBinding.SHIP, instanceId, box);
        }
    }

    public static final class Detached {
        private final OrchestrationCalls calls;
        private final Optional<String> instanceId;

        private Detached(OrchestrationCalls calls, Optional<String> instanceId) {
            this.calls = calls;
            this.instanceId = instanceId;
        }

        public String ship(String box) {
            return calls.detached(ShopBinding.SHIP, instanceId, box);
        }
    }
}
