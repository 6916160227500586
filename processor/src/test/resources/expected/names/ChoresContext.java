package names;

import dev.perdure.OrchestrationContext;
import dev.perdure.spi.ForwardingOrchestrationContext;
import dev.perdure.spi.OrchestrationCalls;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link Chores} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ChoresContext extends ForwardingOrchestrationContext {
    private final Events events;

    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public ChoresContext(OrchestrationContext ctx) {
        super(ctx);
        this.events = new Events(OrchestrationCalls.of(ctx));
    }

    /**
     * The events that may be raised at this instance.
     */
    public Events events() {
        return this.events;
    }

    /**
     * Begins this instance anew with these arguments and an empty history, and does not return. Events that nobody
     * has taken go along, timers are removed, and what activities and children still answer has no effect.
     *
     * @throws IllegalStateException if undo steps of {@code onFailure} are open
     */
    public List<Task> continueAsNew(Task first, Instance instance, names.Action action,
            Binding binding) {
        return OrchestrationCalls.of(this).continueAsNew(ChoresBinding.RUN, first, instance, action,
                binding);
    }

    /**
     * The events that may be raised at this instance.
     */
    public static final class Events {
        private final OrchestrationCalls calls;

        private Events(OrchestrationCalls calls) {
            this.calls = calls;
        }

        public dev.perdure.Task<Task> added() {
            return this.calls.event(ChoresBinding.ADDED_EVENT);
        }

        public dev.perdure.Task<Chores.Events.Action> done() {
            return this.calls.event(ChoresBinding.DONE_EVENT);
        }

        public dev.perdure.Task<names.Events> events() {
            return this.calls.event(ChoresBinding.EVENTS_EVENT);
        }

        public dev.perdure.Task<Line> line() {
            return this.calls.event(ChoresBinding.LINE_EVENT);
        }
    }
}
