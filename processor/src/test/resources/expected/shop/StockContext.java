package shop;

import dev.perdure.EntityContext;
import dev.perdure.spi.EntityCalls;
import dev.perdure.spi.ForwardingEntityContext;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link Stock} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class StockContext extends ForwardingEntityContext {
    private final State state;

    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public StockContext(EntityContext ctx) {
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

        public int available() {
            return this.calls.read(StockBinding.AVAILABLE_CELL);
        }

        public void setAvailable(int available) {
            this.calls.write(StockBinding.AVAILABLE_CELL, available);
        }

        public int reserved() {
            return this.calls.read(StockBinding.RESERVED_CELL);
        }

        public void setReserved(int reserved) {
            this.calls.write(StockBinding.RESERVED_CELL, reserved);
        }
    }
}
