package names;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.spi.OrchestrationCalls;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Todo} from an orchestrator. A bare call waits for the activity's result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class TodoProxy implements Todo {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public TodoProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private TodoProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @java.lang.Override
    public Task create(java.lang.String title, String other) {
        return this.calls.activity(TodoBinding.CREATE, this.options, title, other).await();
    }

    @java.lang.Override
    public List<Task> list(Optional optional, Duration duration, names.Async async,
            Signature signature) {
        return this.calls.activity(TodoBinding.LIST, this.options, optional, duration, async,
                signature).await();
    }

    @java.lang.Override
    public Todo.Line line(Todo.Line nested, names.Line outer) {
        return this.calls.activity(TodoBinding.LINE, this.options, nested, outer).await();
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
    public TodoProxy with(CallOptions options) {
        return new TodoProxy(this.calls, options);
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

        public dev.perdure.Task<Task> create(java.lang.String title, String other) {
            return this.calls.activity(TodoBinding.CREATE, this.options, title, other);
        }

        public dev.perdure.Task<List<Task>> list(Optional optional, Duration duration,
                names.Async async, Signature signature) {
            return this.calls.activity(TodoBinding.LIST, this.options, optional, duration, async,
                    signature);
        }

        public dev.perdure.Task<Todo.Line> line(Todo.Line nested, names.Line outer) {
            return this.calls.activity(TodoBinding.LINE, this.options, nested, outer);
        }
    }
}
