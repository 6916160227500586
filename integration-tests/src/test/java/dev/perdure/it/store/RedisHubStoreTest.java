package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("redis")
@ExtendWith(SharedRedis.class)
class RedisHubStoreTest implements HubStoreContract {
    private static final int UNUSED_PARTITION = PARTITIONS - 1;

    private final HubStore store;

    RedisHubStoreTest(EmbeddedRedis redis) {
        store = RedisHubStore.connect(redis.uri(), StoreFixture.newId(), PARTITIONS);
    }

    @Override
    public HubStore store() {
        return store;
    }

    /** Waits as workers do: for a message, here one that never comes. */
    @Override
    public void letPass(Duration time) {
        Instant end = store.now().plus(time).plusMillis(1);
        for (Instant now = store.now(); now.isBefore(end); now = store.now()) {
            store.inbox(UNUSED_PARTITION, InboxEntry.START, 1, Duration.between(now, end));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }
}
