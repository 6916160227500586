package shop;

import dev.perdure.OrchestrationContext;
import dev.perdure.RetryHandler;
import dev.perdure.Task;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.OrchestrationCalls;

/** In the shape of what the processor generates. */
public final class ShippingProxy implements Shipping {
    private final OrchestrationCalls calls;
    private final ChildOptions options;

    public ShippingProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), ChildOptions.none());
    }

    private ShippingProxy(OrchestrationCalls calls, ChildOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public String ship(String box) {
        return calls.orchestration(ShopBinding.SHIP, options, box).await();
    }

    public Async async() {
        return new Async(calls, options);
    }

    public Detached detached() {
        return new Detached(calls, options);
    }

    public ShippingProxy withId(String id) {
        return new ShippingProxy(calls, options.withId(id));
    }

    public ShippingProxy withRetry(RetryHandler retry) {
        return new ShippingProxy(calls, options.withRetry(retry));
    }

    public static final class Async {
        private final OrchestrationCalls calls;
        private final ChildOptions options;

        private Async(OrchestrationCalls calls, ChildOptions options) {
            this.calls = calls;
            this.options = options;
        }

        public Task<String> ship(String box) {
            return calls.orchestration(ShopBinding.SHIP, options, box);
        }
    }

    public static final class Detached {
        private final OrchestrationCalls calls;
        private final ChildOptions options;

        private Detached(OrchestrationCalls calls, ChildOptions options) {
            this.calls = calls;
            this.options = options;
        }

        public String ship(String box) {
            return calls.detached(ShopBinding.SHIP, options, box);
        }
    }
}
