package edge;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.OrchestrationCalls;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Parameters} from an orchestrator. A bare call waits for the activity's result.
 *
 * <p>Parameters with the names of what generated code uses.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class ParametersProxy implements Parameters {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public ParametersProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private ParametersProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public void fields(String calls, int options, long id, String failed, String thrown,
            String instanceId, String ctx, String key) throws IOException {
        try {
            this.calls.activity(ParametersBinding.FIELDS, this.options, calls, options, id, failed,
                    thrown, instanceId, ctx, key).await();
        } catch (TaskFailedException failed_) {
            if (failed_.getCause() instanceof IOException thrown_) {
                throw thrown_;
            }
            throw failed_;
        }
    }

    @Deprecated
    @Override
    public void old() {
        this.calls.activity(ParametersBinding.OLD, this.options).await();
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
    public ParametersProxy with(CallOptions options) {
        return new ParametersProxy(this.calls, options);
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

        public Task<Void> fields(String calls, int options, long id, String failed, String thrown,
                String instanceId, String ctx, String key) {
            return this.calls.activity(ParametersBinding.FIELDS, this.options, calls, options, id,
                    failed, thrown, instanceId, ctx, key);
        }

        @Deprecated
        public Task<Void> old() {
            return this.calls.activity(ParametersBinding.OLD, this.options);
        }
    }
}
