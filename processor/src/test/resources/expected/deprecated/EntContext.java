package deprecated;

import dev.perdure.EntityContext;
import dev.perdure.spi.EntityCalls;
import dev.perdure.spi.ForwardingEntityContext;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link Ent} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class EntContext extends ForwardingEntityContext {
    private final State state;

    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public EntContext(EntityContext ctx) {
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

        public Old o() {
            return this.calls.read(EntBinding.O_CELL);
        }

        public void setO(Old o) {
            this.calls.write(EntBinding.O_CELL, o);
        }
    }
}
