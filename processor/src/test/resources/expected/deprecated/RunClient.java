package deprecated;

import dev.perdure.DurableClient;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.StartOptions;
import dev.perdure.TaskTimeoutException;
import dev.perdure.spi.ClientCalls;
import java.time.Duration;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts and finds instances of {@link Run}. Thread-safe.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@Deprecated
final class RunClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public RunClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * Starts an instance under a new random id, and does not wait for it.
     */
    public Instance start(Old old) {
        return this.with(StartOptions.none()).start(old);
    }

    /**
     * Starts an instance under this id. Starting twice under one id starts one.
     */
    public Starter withId(String id) {
        return this.with(StartOptions.id(id));
    }

    /**
     * Starts an instance with these options.
     */
    public Starter with(StartOptions options) {
        return new Starter(this.calls, options);
    }

    /**
     * A handle on an instance that may or may not exist.
     */
    public Instance instance(String id) {
        return new Instance(this.calls, id);
    }

    /**
     * Starts instances with options.
     */
    public static final class Starter {
        private final ClientCalls calls;

        private final StartOptions options;

        private Starter(ClientCalls calls, StartOptions options) {
            this.calls = calls;
            this.options = options;
        }

        /**
         * Starts an instance, and does not wait for it.
         */
        public Instance start(Old old) {
            return new Instance(this.calls, this.calls.start(RunBinding.RUN, this.options, old));
        }
    }

    /**
     * A handle on an instance of {@link Run}. Thread-safe; holds no resources.
     */
    public static final class Instance extends OrchestrationInstance {
        private final ClientCalls calls;

        private Instance(ClientCalls calls, String id) {
            super(calls, id);
            this.calls = calls;
        }

        /**
         * Waits for the result, without limit of time.
         *
         * @throws OrchestrationFailedException if the orchestrator failed with anything it does not declare
         */
        public Old result() {
            return ClientCalls.await(this.calls.result(this.id(), RunBinding.RUN));
        }

        /**
         * Waits for the result.
         *
         * @throws OrchestrationFailedException if the orchestrator failed with anything it does not declare
         * @throws TaskTimeoutException if there is none by then; the instance goes on
         */
        public Old result(Duration timeout) {
            return ClientCalls.await(this.calls.result(this.id(), RunBinding.RUN), this.id(), timeout);
        }
    }
}
