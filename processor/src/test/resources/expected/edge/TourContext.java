package edge;

import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.ForwardingOrchestrationContext;
import dev.perdure.spi.OrchestrationCalls;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What an implementation of {@link Tour} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class TourContext extends ForwardingOrchestrationContext {
    private final Events events;

    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public TourContext(OrchestrationContext ctx) {
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
    public Map<String, int[]> continueAsNew(String... stops) {
        return OrchestrationCalls.of(this).continueAsNew(TourBinding.RUN, new Object[] {stops});
    }

    /**
     * The events that may be raised at this instance.
     */
    public static final class Events {
        private final OrchestrationCalls calls;

        private Events(OrchestrationCalls calls) {
            this.calls = calls;
        }

        /**
         * The weather has changed.
         */
        public Task<Integer> weather() {
            return this.calls.event(TourBinding.WEATHER_EVENT);
        }

        public Task<Void> tick() {
            return this.calls.event(TourBinding.TICK_EVENT);
        }

        public Task<@Nullable String> id() {
            return this.calls.event(TourBinding.ID_EVENT);
        }

        public Task<List<Shape>> calls() {
            return this.calls.event(TourBinding.CALLS_EVENT);
        }

        public Task<String[]> tags() {
            return this.calls.event(TourBinding.TAGS_EVENT);
        }
    }
}
