package shop;

import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.ForwardingOrchestrationContext;
import dev.perdure.spi.OrchestrationCalls;

/** In the shape of what the processor generates, for every orchestrator of the corpus. */
public final class JobContext extends ForwardingOrchestrationContext {
    private final Events events;

    public JobContext(OrchestrationContext ctx) {
        super(ctx);
        this.events = new Events(OrchestrationCalls.of(ctx));
    }

    public Events events() {
        return events;
    }

    public String continueAsNew(String in) {
        return OrchestrationCalls.of(this).continueAsNew(ShopBinding.RUN, in);
    }

    public static final class Events {
        private final OrchestrationCalls calls;

        private Events(OrchestrationCalls calls) {
            this.calls = calls;
        }

        public Task<String> approved() {
            return calls.event(ShopBinding.APPROVED_EVENT);
        }
    }
}
