package deprecated;

import dev.perdure.DurableClient;
import dev.perdure.EntityId;
import dev.perdure.spi.ClientCalls;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals entities of type {@link Ent}. Thread-safe.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class EntClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public EntClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * The entity with this key. An entity needs no creation.
     */
    public Entity entity(String key) {
        return new Entity(this.calls, new EntityId(EntBinding.TYPE.name(), key));
    }

    /**
     * The stored state of the entity with this key; empty if nobody has written it.
     */
    public Optional<Ent.State> readState(String key) {
        return this.calls.readState(new EntityId(EntBinding.TYPE.name(), key), EntBinding.TYPE);
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

        public void add(int i) {
            ClientCalls.await(this.calls.entity(this.id, EntBinding.ADD, i));
        }

        @Deprecated
        public void sub(int i) {
            ClientCalls.await(this.calls.entity(this.id, EntBinding.SUB, i));
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

            public CompletableFuture<Void> add(int i) {
                return this.calls.entity(this.id, EntBinding.ADD, i);
            }

            @Deprecated
            public CompletableFuture<Void> sub(int i) {
                return this.calls.entity(this.id, EntBinding.SUB, i);
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

            public void add(int i) {
                this.calls.signal(this.id, EntBinding.ADD, i);
            }

            @Deprecated
            public void sub(int i) {
                this.calls.signal(this.id, EntBinding.SUB, i);
            }
        }
    }
}
