package dev.perdure.it.store;

import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import java.util.List;
import java.util.Optional;

/** Three masters: partitions 0 and 1 lie on the first, 2 on the second and 3 on the third. */
class ClusterHubStoreTest extends OwnHub implements RedisStoreContract {
    private final EmbeddedCluster cluster;

    ClusterHubStoreTest(EmbeddedCluster cluster) {
        super(hub -> RedisHubStore.connect(cluster.uri(), hub, PARTITIONS, Optional.of(Durability.LOCAL)));
        this.cluster = cluster;
    }

    @Override
    public List<EmbeddedRedis> masters() {
        return cluster.servers();
    }
}
