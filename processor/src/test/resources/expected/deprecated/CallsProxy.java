package deprecated;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Calls} from an orchestrator. A bare call waits for the activity's result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class CallsProxy implements Calls {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public CallsProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private CallsProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public Old old(Old o) {
        return this.calls.activity(CallsBinding.OLD, this.options, o).await();
    }

    @Deprecated
    @Override
    public void gone(int x) {
        this.calls.activity(CallsBinding.GONE, this.options, x).await();
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
    public CallsProxy with(CallOptions options) {
        return new CallsProxy(this.calls, options);
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

        public Task<Old> old(Old o) {
            return this.calls.activity(CallsBinding.OLD, this.options, o);
        }

        @Deprecated
        public Task<Void> gone(int x) {
            return this.calls.activity(CallsBinding.GONE, this.options, x);
        }
    }
}
