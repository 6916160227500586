package shop;

import dev.perdure.DurableClient;
import dev.perdure.EntityId;
import dev.perdure.spi.ClientCalls;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls and signals entities of type {@link Stock}. Thread-safe.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class StockClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public StockClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * The entity with this key. An entity needs no creation.
     */
    public Entity entity(String key) {
        return new Entity(this.calls, new EntityId(StockBinding.TYPE.name(), key));
    }

    /**
     * The stored state of the entity with this key; empty if nobody has written it.
     */
    public Optional<Stock.State> readState(String key) {
        return this.calls.readState(new EntityId(StockBinding.TYPE.name(), key), StockBinding.TYPE);
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

        public boolean reserve(int quantity) {
            return ClientCalls.await(this.calls.entity(this.id, StockBinding.RESERVE, quantity));
        }

        public void release(int quantity) {
            ClientCalls.await(this.calls.entity(this.id, StockBinding.RELEASE, quantity));
        }

        public int available() {
            return ClientCalls.await(this.calls.entity(this.id, StockBinding.AVAILABLE));
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

            public CompletableFuture<Boolean> reserve(int quantity) {
                return this.calls.entity(this.id, StockBinding.RESERVE, quantity);
            }

            public CompletableFuture<Void> release(int quantity) {
                return this.calls.entity(this.id, StockBinding.RELEASE, quantity);
            }

            public CompletableFuture<Integer> available() {
                return this.calls.entity(this.id, StockBinding.AVAILABLE);
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

            public void reserve(int quantity) {
                this.calls.signal(this.id, StockBinding.RESERVE, quantity);
            }

            public void release(int quantity) {
                this.calls.signal(this.id, StockBinding.RELEASE, quantity);
            }

            public void available() {
                this.calls.signal(this.id, StockBinding.AVAILABLE);
            }
        }
    }
}
