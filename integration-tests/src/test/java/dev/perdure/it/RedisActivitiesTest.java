package dev.perdure.it;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("redis")
@ExtendWith(SharedRedis.class)
final class RedisActivitiesTest extends FreshHub implements LostActivitiesContract {
    RedisActivitiesTest(EmbeddedRedis redis) {
        super(
                hub -> RedisHubStore.connect(redis.uri(), hub, 16),
                settings -> settings.withLease(Duration.ofSeconds(1)));
    }
}
