package shop;

import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import dev.perdure.spi.EntityCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Signals one {@link Stock} from another entity: one-way, sent when the running operation ends well.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class StockSignals {
    private final EntityCalls calls;

    private final EntityId id;

    /**
     * Signals the entity with this key for the entity that was given the context.
     */
    public StockSignals(EntityContext ctx, String key) {
        this.calls = EntityCalls.of(ctx);
        this.id = new EntityId(StockBinding.TYPE.name(), key);
    }

    public void reserve(int quantity) {
        this.calls.signal(this.id, StockBinding.RESERVE, quantity);
    }

    public void release(int quantity) {
        this.calls.signal(this.id, StockBinding.RELEASE, quantity);
    }

    public void available() {
        this.calls.signal(this.id, StockBinding.AVAILABLE);
    }
}
