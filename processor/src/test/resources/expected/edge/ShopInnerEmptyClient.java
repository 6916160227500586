package edge;

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
 * Starts and finds instances of {@link Shop.Inner.Empty}. Thread-safe.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ShopInnerEmptyClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public ShopInnerEmptyClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * Starts an instance under a new random id, and does not wait for it.
     */
    public Instance start() {
        return this.with(StartOptions.none()).start();
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
        public Instance start() {
            return new Instance(this.calls, this.calls.start(ShopInnerEmptyBinding.RUN, this.options));
        }
    }

    /**
     * A handle on an instance of {@link Shop.Inner.Empty}. Thread-safe; holds no resources.
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
        public void result() {
            ClientCalls.await(this.calls.result(this.id(), ShopInnerEmptyBinding.RUN));
        }

        /**
         * Waits for the result.
         *
         * @throws OrchestrationFailedException if the orchestrator failed with anything it does not declare
         * @throws TaskTimeoutException if there is none by then; the instance goes on
         */
        public void result(Duration timeout) {
            ClientCalls.await(this.calls.result(this.id(), ShopInnerEmptyBinding.RUN), this.id(), timeout);
        }
    }
}
