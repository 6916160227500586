package names;

import dev.perdure.EntityContext;
import dev.perdure.spi.EntityCalls;
import dev.perdure.spi.ForwardingEntityContext;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What an implementation of {@link Desk} may use.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class DeskContext extends ForwardingEntityContext {
    private final State state;

    /**
     * For the generated binding, which is given the context by the runtime.
     */
    public DeskContext(EntityContext ctx) {
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

        public Task task() {
            return this.calls.read(DeskBinding.TASK_CELL);
        }

        public void setTask(Task task) {
            this.calls.write(DeskBinding.TASK_CELL, task);
        }

        public names.State other() {
            return this.calls.read(DeskBinding.OTHER_CELL);
        }

        public void setOther(names.State other) {
            this.calls.write(DeskBinding.OTHER_CELL, other);
        }
    }
}
