package edge;

import dev.perdure.EntityId;
import dev.perdure.EntityProxy;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.OrchestrationCalls;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals one {@link Account} from an orchestrator. A bare call waits for the entity's answer.
 *
 * <p>Unchecked exceptions, and a subtype declared after its supertype.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class AccountProxy implements Account, EntityProxy {
    private final OrchestrationCalls calls;

    private final EntityId id;

    /**
     * Calls the entity with this key for the orchestrator that was given the context.
     */
    public AccountProxy(OrchestrationContext ctx, String key) {
        this.calls = OrchestrationCalls.of(ctx);
        this.id = new EntityId(AccountBinding.TYPE.name(), key);
    }

    @Override
    public void withdraw(long cents) throws Frozen, Overdrawn, IOException, Offline {
        try {
            this.calls.entity(this.id, AccountBinding.WITHDRAW, cents).await();
        } catch (TaskFailedException failed) {
            if (failed.getCause() instanceof IOException thrown) {
                throw thrown;
            }
            if (failed.getCause() instanceof Offline thrown) {
                throw thrown;
            }
            throw failed;
        }
    }

    @Override
    public Optional<String> owner() {
        return this.calls.entity(this.id, AccountBinding.OWNER).await();
    }

    @Override
    public EntityId entityId() {
        return this.id;
    }

    /**
     * The same operations; their answers come later.
     */
    public Async async() {
        return new Async(this.calls, this.id);
    }

    /**
     * The same operations, one-way: nothing comes back, not even a failure.
     */
    public Signal signal() {
        return new Signal(this.calls, this.id);
    }

    /**
     * The same operations; their answers come later.
     */
    public static final class Async {
        private final OrchestrationCalls calls;

        private final EntityId id;

        private Async(OrchestrationCalls calls, EntityId id) {
            this.calls = calls;
            this.id = id;
        }

        public Task<Void> withdraw(long cents) {
            return this.calls.entity(this.id, AccountBinding.WITHDRAW, cents);
        }

        public Task<Optional<String>> owner() {
            return this.calls.entity(this.id, AccountBinding.OWNER);
        }
    }

    /**
     * The same operations, one-way: nothing comes back, not even a failure.
     */
    public static final class Signal {
        private final OrchestrationCalls calls;

        private final EntityId id;

        private Signal(OrchestrationCalls calls, EntityId id) {
            this.calls = calls;
            this.id = id;
        }

        public void withdraw(long cents) {
            this.calls.signal(this.id, AccountBinding.WITHDRAW, cents);
        }

        public void owner() {
            this.calls.signal(this.id, AccountBinding.OWNER);
        }
    }
}
