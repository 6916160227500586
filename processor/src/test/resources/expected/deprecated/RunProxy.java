package deprecated;

import dev.perdure.OrchestrationContext;
import dev.perdure.RetryHandler;
import dev.perdure.Task;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link Run} as a sub-orchestration of an orchestrator. A bare call waits for its result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@Deprecated
final class RunProxy implements Run {
    private final OrchestrationCalls calls;

    private final ChildOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public RunProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), ChildOptions.none());
    }

    private RunProxy(OrchestrationCalls calls, ChildOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public Old run(Old old) {
        return this.calls.orchestration(RunBinding.RUN, this.options, old).await();
    }

    /**
     * The same orchestration; its result comes later.
     */
    public Async async() {
        return new Async(this.calls, this.options);
    }

    /**
     * Starts it for nobody to wait for, and returns the id of the instance.
     */
    public Detached detached() {
        return new Detached(this.calls, this.options);
    }

    /**
     * The same orchestration, under this instance id instead of one of the engine's making.
     */
    public RunProxy withId(String instanceId) {
        return new RunProxy(this.calls, this.options.withId(instanceId));
    }

    /**
     * The same orchestration; when it fails, another instance is started if this decides so. The second attempt under id {@code x} has the id {@code x#2}, and so on. What is detached is started once.
     */
    public RunProxy withRetry(RetryHandler retry) {
        return new RunProxy(this.calls, this.options.withRetry(retry));
    }

    /**
     * The same orchestration; its result comes later.
     */
    public static final class Async {
        private final OrchestrationCalls calls;

        private final ChildOptions options;

        private Async(OrchestrationCalls calls, ChildOptions options) {
            this.calls = calls;
            this.options = options;
        }

        public Task<Old> run(Old old) {
            return this.calls.orchestration(RunBinding.RUN, this.options, old);
        }
    }

    /**
     * Starts it for nobody to wait for, and returns the id of the instance.
     */
    public static final class Detached {
        private final OrchestrationCalls calls;

        private final ChildOptions options;

        private Detached(OrchestrationCalls calls, ChildOptions options) {
            this.calls = calls;
            this.options = options;
        }

        public String run(Old old) {
            return this.calls.detached(RunBinding.RUN, this.options, old);
        }
    }
}
