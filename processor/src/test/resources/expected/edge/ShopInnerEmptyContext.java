package edge;

import dev.perdure.OrchestrationContext;
import dev.perdure.spi.ForwardingOrchestrationContext;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link Shop.Inner.Empty} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ShopInnerEmptyContext extends ForwardingOrchestrationContext {
    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public ShopInnerEmptyContext(OrchestrationContext ctx) {
        super(ctx);
    }
}
