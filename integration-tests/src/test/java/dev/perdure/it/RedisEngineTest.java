package dev.perdure.it;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedRedis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("redis")
@ExtendWith(SharedRedis.class)
final class RedisEngineTest extends FreshHub
        implements EngineContract,
                EntitiesContract,
                SectionsContract,
                WorkersContract,
                HostingContract,
                BadInputContract,
                PurgingContract,
                ContinuingContract,
                RaisingContract {
    RedisEngineTest(EmbeddedRedis redis) {
        super(hub -> RedisHubStore.connect(redis.uri(), hub, 16));
    }
}
