package dev.perdure.it.store;

import dev.perdure.runtime.store.HubStore;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hub of its own for each test, on servers that all tests share. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
abstract class OwnHub implements StoreFixture {
    final String hub = StoreFixture.newId();
    final HubStore store;

    /** @param connect to the hub of that name */
    OwnHub(Function<String, HubStore> connect) {
        store = connect.apply(hub);
    }

    @Override
    public HubStore store() {
        return store;
    }

    /** The name of the hub. */
    public String hub() {
        return hub;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
