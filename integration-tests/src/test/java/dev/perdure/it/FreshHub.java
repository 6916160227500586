package dev.perdure.it;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** A hub of its own for each test, closed after it. */
abstract class FreshHub {
    private final TestHub hub;

    /**
     * @param connect to the hub of that name
     */
    FreshHub(Function<String, HubStore> connect) {
        this(connect, UnaryOperator.identity());
    }

    FreshHub(Function<String, HubStore> connect, UnaryOperator<HubSettings> settings) {
        String name = UUID.randomUUID().toString();
        hub = new TestHub(() -> connect.apply(name), settings.apply(HubSettings.of(name)));
    }

    public TestHub hub() {
        return hub;
    }

    @AfterEach
    void closeHub() throws Exception {
        hub.close();
    }
}
