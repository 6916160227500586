package deprecated;

import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import java.util.Optional;
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

    private final Optional<String> instanceId;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public RunProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), Optional.empty());
    }

    private RunProxy(OrchestrationCalls calls, Optional<String> instanceId) {
        this.calls = calls;
        this.instanceId = instanceId;
    }

    @Override
    public Old run(Old old) {
        return this.calls.orchestration(RunBinding.RUN, this.instanceId, old).await();
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
    public RunProxy withId(String instanceId) {
        return new RunProxy(this.calls, Optional.of(instanceId));
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

        public Task<Old> run(Old old) {
            return this.calls.orchestration(RunBinding.RUN, this.instanceId, old);
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

        public String run(Old old) {
            return this.calls.detached(RunBinding.RUN, this.instanceId, old);
        }
    }
}
