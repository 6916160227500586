package deprecated;

import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import dev.perdure.spi.EntityCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Signals one {@link Ent} from another entity: one-way, sent when the running operation ends well.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class EntSignals {
    private final EntityCalls calls;

    private final EntityId id;

    /**
     * Signals the entity with this key for the entity that was given the context.
     */
    public EntSignals(EntityContext ctx, String key) {
        this.calls = EntityCalls.of(ctx);
        this.id = new EntityId(EntBinding.TYPE.name(), key);
    }

    public void add(int i) {
        this.calls.signal(this.id, EntBinding.ADD, i);
    }

    @Deprecated
    public void sub(int i) {
        this.calls.signal(this.id, EntBinding.SUB, i);
    }
}
