package edge;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Shop.Nested} from an orchestrator. A bare call waits for the activity's result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ShopNestedProxy implements Shop.Nested {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public ShopNestedProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private ShopNestedProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public void ping(String context) {
        this.calls.activity(ShopNestedBinding.PING, this.options, context).await();
    }

    /**
     * The same activities; their results come later.
     */
    public Async async() {
        return new Async(this.calls, this.options);
    }

    /**
     * The same activities, called with these options.
     */
    public ShopNestedProxy with(CallOptions options) {
        return new ShopNestedProxy(this.calls, options);
    }

    /**
     * The same activities; their results come later.
     */
    public static final class Async {
        private final OrchestrationCalls calls;

        private final CallOptions options;

        private Async(OrchestrationCalls calls, CallOptions options) {
            this.calls = calls;
            this.options = options;
        }

        public Task<Void> ping(String context) {
            return this.calls.activity(ShopNestedBinding.PING, this.options, context);
        }
    }
}
