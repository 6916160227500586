package deprecated;

import dev.perdure.OrchestrationContext;
import dev.perdure.spi.ForwardingOrchestrationContext;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link Run} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@Deprecated
final class RunContext extends ForwardingOrchestrationContext {
    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public RunContext(OrchestrationContext ctx) {
        super(ctx);
    }

    /**
     * Begins this instance anew with these arguments and an empty history, and does not return. Events that nobody
     * has taken go along, timers are removed, and what activities and children still answer has no effect.
     *
     * @throws IllegalStateException if undo steps of {@code onFailure} are open
     */
    public Old continueAsNew(Old old) {
        return OrchestrationCalls.of(this).continueAsNew(RunBinding.RUN, old);
    }
}
