package dev.perdure.it;

import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedCluster;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engine over three masters. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class ClusterEngineTest extends FreshHub implements EngineContract, EntitiesContract {
    ClusterEngineTest(EmbeddedCluster cluster) {
        super(hub -> RedisHubStore.connect(cluster.uri(), hub, 6, Optional.of(Durability.LOCAL)));
    }
}
