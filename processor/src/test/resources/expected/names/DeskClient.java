package names;

import dev.perdure.DurableClient;
import dev.perdure.EntityId;
import dev.perdure.spi.ClientCalls;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals entities of type {@link Desk}. Thread-safe.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class DeskClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public DeskClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * The entity with this key. An entity needs no creation.
     */
    public Entity entity(java.lang.String key) {
        return new Entity(this.calls, new EntityId(DeskBinding.TYPE.name(), key));
    }

    /**
     * The stored state of the entity with this key; empty if nobody has written it.
     */
    public Optional<Desk.State> readState(java.lang.String key) {
        return this.calls.readState(new EntityId(DeskBinding.TYPE.name(), key), DeskBinding.TYPE);
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

        public Desk.State put(Desk.State state, State other) {
            return ClientCalls.await(this.calls.entity(this.id, DeskBinding.PUT, state, other));
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

            public CompletableFuture<Desk.State> put(Desk.State state, State other) {
                return this.calls.entity(this.id, DeskBinding.PUT, state, other);
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

            public void put(Desk.State state, State other) {
                this.calls.signal(this.id, DeskBinding.PUT, state, other);
            }
        }
    }
}
