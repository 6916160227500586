package shop;

import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.ForwardingOrchestrationContext;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link OrderFulfilment} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class OrderFulfilmentContext extends ForwardingOrchestrationContext {
    private final Events events;

    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public OrderFulfilmentContext(OrchestrationContext ctx) {
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
    public Receipt continueAsNew(Order order) {
        return OrchestrationCalls.of(this).continueAsNew(OrderFulfilmentBinding.FULFIL, order);
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
         * Somebody approves the order.
         */
        public Task<Approval> approved() {
            return this.calls.event(OrderFulfilmentBinding.APPROVED_EVENT);
        }

        /**
         * The customer has changed their mind.
         */
        public Task<String> cancelled() {
            return this.calls.event(OrderFulfilmentBinding.CANCELLED_EVENT);
        }
    }
}
