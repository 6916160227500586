package edge;

import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import dev.perdure.spi.EntityCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Signals one {@link Account} from another entity: one-way, sent when the running operation ends well.
 *
 * <p>Unchecked exceptions, and a subtype declared after its supertype.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class AccountSignals {
    private final EntityCalls calls;

    private final EntityId id;

    /**
     * Signals the entity with this key for the entity that was given the context.
     */
    public AccountSignals(EntityContext ctx, String key) {
        this.calls = EntityCalls.of(ctx);
        this.id = new EntityId(AccountBinding.TYPE.name(), key);
    }

    public void withdraw(long cents) {
        this.calls.signal(this.id, AccountBinding.WITHDRAW, cents);
    }

    public void owner() {
        this.calls.signal(this.id, AccountBinding.OWNER);
    }
}
