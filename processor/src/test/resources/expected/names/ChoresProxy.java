package names;

import dev.perdure.OrchestrationContext;
import dev.perdure.RetryHandler;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.OrchestrationCalls;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link Chores} as a sub-orchestration of an orchestrator. A bare call waits for its result.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ChoresProxy implements Chores {
    private final OrchestrationCalls calls;

    private final ChildOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public ChoresProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), ChildOptions.none());
    }

    private ChoresProxy(OrchestrationCalls calls, ChildOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @java.lang.Override
    public List<Task> run(Task first, Instance instance, Action action, Binding binding) throws
            Chores.Failed {
        try {
            return this.calls.orchestration(ChoresBinding.RUN, this.options, first, instance,
                    action, binding).await();
        } catch (TaskFailedException failed) {
            if (failed.getCause() instanceof Chores.Failed thrown) {
                throw thrown;
            }
            throw failed;
        }
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
    public ChoresProxy withId(java.lang.String instanceId) {
        return new ChoresProxy(this.calls, this.options.withId(instanceId));
    }

    /**
     * The same orchestration; when it fails, another instance is started if this decides so. The second attempt under id {@code x} has the id {@code x#2}, and so on. What is detached is started once.
     */
    public ChoresProxy withRetry(RetryHandler retry) {
        return new ChoresProxy(this.calls, this.options.withRetry(retry));
    }

    /**
     * Raises an event at the instance with this id, by calling it; nothing comes back.
     */
    public Chores.Events raise(java.lang.String instanceId) {
        return new Raise(this.calls, instanceId);
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

        public dev.perdure.Task<List<Task>> run(Task first, Instance instance, Action action,
                Binding binding) {
            return this.calls.orchestration(ChoresBinding.RUN, this.options, first, instance,
                    action, binding);
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

        public java.lang.String run(Task first, Instance instance, Action action, Binding binding) {
            return this.calls.detached(ChoresBinding.RUN, this.options, first, instance, action,
                    binding);
        }
    }

    private static final class Raise implements Chores.Events {
        private final OrchestrationCalls calls;

        private final java.lang.String id;

        private Raise(OrchestrationCalls calls, java.lang.String id) {
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
        public void events(names.Events events) {
            this.calls.raise(this.id, ChoresBinding.EVENTS_EVENT, events);
        }

        @java.lang.Override
        public void line(Line line) {
            this.calls.raise(this.id, ChoresBinding.LINE_EVENT, line);
        }
    }
}
