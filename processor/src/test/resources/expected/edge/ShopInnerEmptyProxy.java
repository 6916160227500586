package edge;

import dev.perdure.OrchestrationContext;
import dev.perdure.RetryHandler;
import dev.perdure.Task;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link Shop.Inner.Empty} as a sub-orchestration of an orchestrator. A bare call waits for its result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ShopInnerEmptyProxy implements Shop.Inner.Empty {
    private final OrchestrationCalls calls;

    private final ChildOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public ShopInnerEmptyProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), ChildOptions.none());
    }

    private ShopInnerEmptyProxy(OrchestrationCalls calls, ChildOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public void run() {
        this.calls.orchestration(ShopInnerEmptyBinding.RUN, this.options).await();
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
    public ShopInnerEmptyProxy withId(String instanceId) {
        return new ShopInnerEmptyProxy(this.calls, this.options.withId(instanceId));
    }

    /**
     * The same orchestration; when it fails, another instance is started if this decides so. The second attempt under id {@code x} has the id {@code x#2}, and so on. What is detached is started once.
     */
    public ShopInnerEmptyProxy withRetry(RetryHandler retry) {
        return new ShopInnerEmptyProxy(this.calls, this.options.withRetry(retry));
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

        public Task<Void> run() {
            return this.calls.orchestration(ShopInnerEmptyBinding.RUN, this.options);
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

        public String run() {
            return this.calls.detached(ShopInnerEmptyBinding.RUN, this.options);
        }
    }
}
