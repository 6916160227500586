package edge;

import dev.perdure.DurableClient;
import dev.perdure.EntityId;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.ClientCalls;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals entities of type {@link Account}. Thread-safe.
 *
 * <p>Unchecked exceptions, and a subtype declared after its supertype.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class AccountClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public AccountClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * The entity with this key. An entity needs no creation.
     */
    public Entity entity(String key) {
        return new Entity(this.calls, new EntityId(AccountBinding.TYPE.name(), key));
    }

    /**
     * The stored state of the entity with this key; empty if nobody has written it.
     */
    public Optional<Account.State> readState(String key) {
        return this.calls.readState(new EntityId(AccountBinding.TYPE.name(), key), AccountBinding.TYPE);
    }

    /**
     * One entity. A bare call waits for its answer. Thread-safe; holds no resources.
     */
    public static final class Entity {
        private final ClientCalls calls;

        private final EntityId id;

        private Entity(ClientCalls calls, EntityId id) {
            this.calls = calls;
            this.id = id;
        }

        public void withdraw(long cents) throws Frozen, Overdrawn, IOException, Offline {
            try {
                ClientCalls.await(this.calls.entity(this.id, AccountBinding.WITHDRAW, cents));
            } catch (TaskFailedException failed) {
                if (failed.getCause() instanceof Frozen thrown) {
                    throw thrown;
                }
                if (failed.getCause() instanceof Overdrawn thrown) {
                    throw thrown;
                }
                if (failed.getCause() instanceof IOException thrown) {
                    throw thrown;
                }
                if (failed.getCause() instanceof Offline thrown) {
                    throw thrown;
                }
                throw failed;
            }
        }

        public Optional<String> owner() {
            return ClientCalls.await(this.calls.entity(this.id, AccountBinding.OWNER));
        }

        /**
         * The same operations; their answers come later.
         */
        public Async async() {
            return new Async(this.calls, this.id);
        }

        /**
         * The same operations, one-way: returns when the signal is stored.
         */
        public Signal signal() {
            return new Signal(this.calls, this.id);
        }

        /**
         * The same operations; their answers come later.
         */
        public static final class Async {
            private final ClientCalls calls;

            private final EntityId id;

            private Async(ClientCalls calls, EntityId id) {
                this.calls = calls;
                this.id = id;
            }

            public CompletableFuture<Void> withdraw(long cents) {
                return this.calls.entity(this.id, AccountBinding.WITHDRAW, cents);
            }

            public CompletableFuture<Optional<String>> owner() {
                return this.calls.entity(this.id, AccountBinding.OWNER);
            }
        }

        /**
         * The same operations, one-way: returns when the signal is stored.
         */
        public static final class Signal {
            private final ClientCalls calls;

            private final EntityId id;

            private Signal(ClientCalls calls, EntityId id) {
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
}
