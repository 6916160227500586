package edge;

import dev.perdure.EntityContext;
import dev.perdure.spi.EntityCalls;
import dev.perdure.spi.ForwardingEntityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What an implementation of {@link Account} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class AccountContext extends ForwardingEntityContext {
    private final State state;

    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public AccountContext(EntityContext ctx) {
        super(ctx);
        this.state = new State(EntityCalls.of(ctx));
    }

    /**
     * The stored state of this entity. Writes are stored when the operation ends well.
     */
    public State state() {
        return this.state;
    }

    /**
     * The stored state of this entity. Writes are stored when the operation ends well.
     */
    public static final class State {
        private final EntityCalls calls;

        private State(EntityCalls calls) {
            this.calls = calls;
        }

        public long balance() {
            return this.calls.read(AccountBinding.BALANCE_CELL);
        }

        public void setBalance(long balance) {
            this.calls.write(AccountBinding.BALANCE_CELL, balance);
        }

        public Optional<String> owner() {
            return this.calls.read(AccountBinding.OWNER_CELL);
        }

        public void setOwner(Optional<String> owner) {
            this.calls.write(AccountBinding.OWNER_CELL, owner);
        }

        public @Nullable Color color() {
            return this.calls.read(AccountBinding.COLOR_CELL);
        }

        public void setColor(@Nullable Color color) {
            this.calls.write(AccountBinding.COLOR_CELL, color);
        }

        public Map<String, List<Instant>> log() {
            return this.calls.read(AccountBinding.LOG_CELL);
        }

        public void setLog(Map<String, List<Instant>> log) {
            this.calls.write(AccountBinding.LOG_CELL, log);
        }
    }
}
