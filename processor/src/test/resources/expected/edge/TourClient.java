package edge;

import dev.perdure.DurableClient;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.StartOptions;
import dev.perdure.TaskTimeoutException;
import dev.perdure.spi.ClientCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Starts and finds instances of {@link Tour}. Thread-safe.
 *
 * <p>Events of every shape.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class TourClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public TourClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * Starts an instance under a new random id, and does not wait for it.
     */
    public Instance start(String... stops) {
        return this.with(StartOptions.none()).start(stops);
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
        public Instance start(String... stops) {
            return new Instance(this.calls, this.calls.start(TourBinding.RUN, this.options,
                    new Object[] {stops}));
        }
    }

    /**
     * A handle on an instance of {@link Tour}. Thread-safe; holds no resources.
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
        public Map<String, int[]> result() throws Overdrawn, IOException {
            try {
                return ClientCalls.await(this.calls.result(this.id(), TourBinding.RUN));
            } catch (OrchestrationFailedException failed) {
                if (failed.getCause() instanceof Overdrawn thrown) {
                    throw thrown;
                }
                if (failed.getCause() instanceof IOException thrown) {
                    throw thrown;
                }
                throw failed;
            }
        }

        /**
         * Waits for the result.
         *
         * @throws OrchestrationFailedException if the orchestrator failed with anything it does not declare
         * @throws TaskTimeoutException if there is none by then; the instance goes on
         */
        public Map<String, int[]> result(Duration timeout) throws Overdrawn, IOException {
            try {
                return ClientCalls.await(this.calls.result(this.id(), TourBinding.RUN), this.id(), timeout);
            } catch (OrchestrationFailedException failed) {
                if (failed.getCause() instanceof Overdrawn thrown) {
                    throw thrown;
                }
                if (failed.getCause() instanceof IOException thrown) {
                    throw thrown;
                }
                throw failed;
            }
        }

        /**
         * Raises an event at this instance, by calling it.
         */
        public Tour.Events raise() {
            return new Raise(this.calls, this.id());
        }
    }

    private static final class Raise implements Tour.Events {
        private final ClientCalls calls;

        private final String id;

        private Raise(ClientCalls calls, String id) {
            this.calls = calls;
            this.id = id;
        }

        /**
         * The weather has changed.
         *
         * @param degrees Celsius
         */
        @Override
        public void weather(int degrees) {
            this.calls.raise(this.id, TourBinding.WEATHER_EVENT, degrees);
        }

        @Override
        public void tick() {
            this.calls.raise(this.id, TourBinding.TICK_EVENT, null);
        }

        @Override
        public void id(@Nullable String id) {
            this.calls.raise(this.id, TourBinding.ID_EVENT, id);
        }

        @Override
        public void calls(List<Shape> shapes) {
            this.calls.raise(this.id, TourBinding.CALLS_EVENT, shapes);
        }

        @Override
        public void tags(String... tags) {
            this.calls.raise(this.id, TourBinding.TAGS_EVENT, tags);
        }
    }
}
