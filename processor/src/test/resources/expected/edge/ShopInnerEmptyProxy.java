package edge;

import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link Shop.Inner.Empty} as a sub-orchestration of an orchestrator. A bare call waits for its result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ShopInnerEmptyProxy implements Shop.Inner.Empty {
    private final OrchestrationCalls calls;

    private final Optional<String> instanceId;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public ShopInnerEmptyProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), Optional.empty());
    }

    private ShopInnerEmptyProxy(OrchestrationCalls calls, Optional<String> instanceId) {
        this.calls = calls;
        this.instanceId = instanceId;
    }

    @Override
    public void run() {
        this.calls.orchestration(ShopInnerEmptyBinding.RUN, this.instanceId).await();
    }

    /**
     * The same orchestration; its result comes later.
     */
    public Async async() {
        return new Async(this.calls, this.instanceId);
    }

    /**
     * Starts it for nobody to wait for, and returns the id of the instance.
     */
    public Detached detached() {
        return new Detached(this.calls, this.instanceId);
    }

    /**
     * The same orchestration, under this instance id instead of one of the engine's making.
     */
    public ShopInnerEmptyProxy withId(String instanceId) {
        return new ShopInnerEmptyProxy(this.calls, Optional.of(instanceId));
    }

    /**
     * The same orchestration; its result comes later.
     */
    public static final class Async {
        private final OrchestrationCalls calls;

        private final Optional<String> instanceId;

        private Async(OrchestrationCalls calls, Optional<String> instanceId) {
            this.calls = calls;
            this.instanceId = instanceId;
        }

        public Task<Void> run() {
            return this.calls.orchestration(ShopInnerEmptyBinding.RUN, this.instanceId);
        }
    }

    /**
     * Starts it for nobody to wait for, and returns the id of the instance.
     */
    public static final class Detached {
        private final OrchestrationCalls calls;

        private final Optional<String> instanceId;

        private Detached(OrchestrationCalls calls, Optional<String> instanceId) {
            this.calls = calls;
            this.instanceId = instanceId;
        }

        public String run() {
            return this.calls.detached(ShopInnerEmptyBinding.RUN, this.instanceId);
        }
    }
}
