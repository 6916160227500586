package names;

import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import dev.perdure.spi.EntityCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Signals one {@link Desk} from another entity: one-way, sent when the running operation ends well.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class DeskSignals {
    private final EntityCalls calls;

    private final EntityId id;

    /**
     * Signals the entity with this key for the entity that was given the context.
     */
    public DeskSignals(EntityContext ctx, java.lang.String key) {
        this.calls = EntityCalls.of(ctx);
        this.id = new EntityId(DeskBinding.TYPE.name(), key);
    }

    public void put(Desk.State state, State other) {
        this.calls.signal(this.id, DeskBinding.PUT, state, other);
    }
}
