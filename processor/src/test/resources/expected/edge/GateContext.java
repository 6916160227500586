package edge;

import dev.perdure.EntityContext;
import dev.perdure.spi.ForwardingEntityContext;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link Gate} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class GateContext extends ForwardingEntityContext {
    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public GateContext(EntityContext ctx) {
        super(ctx);
    }
}
