package edge;

import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import dev.perdure.spi.EntityCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Signals one {@link Gate} from another entity: one-way, sent when the running operation ends well.
 *
 * <p>No state at all.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class GateSignals {
    private final EntityCalls calls;

    private final EntityId id;

    /**
     * Signals the entity with this key for the entity that was given the context.
     */
    public GateSignals(EntityContext ctx, String key) {
        this.calls = EntityCalls.of(ctx);
        this.id = new EntityId(GateBinding.TYPE.name(), key);
    }

    public void open(String @Nullable ... codes) {
        this.calls.signal(this.id, GateBinding.OPEN, new Object[] {codes});
    }
}
