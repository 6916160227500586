package shop;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Shipping} from an orchestrator. A bare call waits for the activity's result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class ShippingProxy implements Shipping {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public ShippingProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private ShippingProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public Label label(Line line) {
        return this.calls.activity(ShippingBinding.LABEL, this.options, line).await();
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
    public ShippingProxy with(CallOptions options) {
        return new ShippingProxy(this.calls, options);
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

        public Task<Label> label(Line line) {
            return this.calls.activity(ShippingBinding.LABEL, this.options, line);
        }
    }
}
