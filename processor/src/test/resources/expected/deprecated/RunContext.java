package deprecated;

import dev.perdure.OrchestrationContext;
import dev.perdure.spi.ForwardingOrchestrationContext;
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
}
