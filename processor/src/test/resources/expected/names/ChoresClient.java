package names;

import dev.perdure.DurableClient;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.StartOptions;
import dev.perdure.TaskTimeoutException;
import dev.perdure.spi.ClientCalls;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts and finds instances of {@link Chores}. Thread-safe.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ChoresClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public ChoresClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * Starts an instance under a new random id, and does not wait for it.
     */
    public Instance start(Task first, names.Instance instance, Action action, Binding binding) {
        return this.with(StartOptions.none()).start(first, instance, action, binding);
    }

    /**
     * Starts an instance under this id. Starting twice under one id starts one.
     */
    public Starter withId(java.lang.String id) {
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
    public Instance instance(java.lang.String id) {
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
        public Instance start(Task first, names.Instance instance, Action action, Binding binding) {
            return new Instance(this.calls, this.calls.start(ChoresBinding.RUN, this.options, first,
                    instance, action, binding));
        }
    }

    /**
     * A handle on an instance of {@link Chores}. Thread-safe; holds no resources.
     */
    public static final class Instance extends OrchestrationInstance {
        private final ClientCalls calls;

        private Instance(ClientCalls calls, java.lang.String id) {
            super(calls, id);
            this.calls = calls;
        }

        /**
         * Waits for the result, without limit of time.
         *
         * @throws OrchestrationFailedException if the orchestrator failed with anything it does not declare
         */
        public List<Task> result() throws Chores.Failed {
            try {
                return ClientCalls.await(this.calls.result(this.id(), ChoresBinding.RUN));
            } catch (OrchestrationFailedException failed) {
                if (failed.getCause() instanceof Chores.Failed thrown) {
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
        public List<Task> result(Duration timeout) throws Chores.Failed {
            try {
                return ClientCalls.await(this.calls.result(this.id(), ChoresBinding.RUN), this.id(), timeout);
            } catch (OrchestrationFailedException failed) {
                if (failed.getCause() instanceof Chores.Failed thrown) {
                    throw thrown;
                }
                throw failed;
            }
        }

        /**
         * Raises an event at this instance, by calling it.
         */
        public Chores.Events raise() {
            return new Raise(this.calls, this.id());
        }
    }

    private static final class Raise implements Chores.Events {
        private final ClientCalls calls;

        private final java.lang.String id;

        private Raise(ClientCalls calls, java.lang.String id) {
            this.calls = calls;
            this.id = id;
        }

        @java.lang.Override
        public void added(Task task) {
            this.calls.raise(this.id, ChoresBinding.ADDED_EVENT, task);
        }

        @java.lang.Override
        public void done(Chores.Events.Action action) {
            this.calls.raise(this.id, ChoresBinding.DONE_EVENT, action);
        }

        @java.lang.Override
        public void events(Events events) {
            this.calls.raise(this.id, ChoresBinding.EVENTS_EVENT, events);
        }

        @java.lang.Override
        public void line(Line line) {
            this.calls.raise(this.id, ChoresBinding.LINE_EVENT, line);
        }
    }
}
