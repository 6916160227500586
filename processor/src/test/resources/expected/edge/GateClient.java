package edge;

import dev.perdure.DurableClient;
import dev.perdure.EntityId;
import dev.perdure.spi.ClientCalls;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Calls and signals entities of type {@link Gate}. Thread-safe.
 *
 * <p>No state at all.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class GateClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public GateClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * The entity with this key. An entity needs no creation.
     */
    public Entity entity(String key) {
        return new Entity(this.calls, new EntityId(GateBinding.TYPE.name(), key));
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

        public void open(String @Nullable ... codes) {
            ClientCalls.await(this.calls.entity(this.id, GateBinding.OPEN, new Object[] {codes}));
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

            public CompletableFuture<Void> open(String @Nullable ... codes) {
                return this.calls.entity(this.id, GateBinding.OPEN, new Object[] {codes});
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

            public void open(String @Nullable ... codes) {
                this.calls.signal(this.id, GateBinding.OPEN, new Object[] {codes});
            }
        }
    }
}
