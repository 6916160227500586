package dev.perdure.it.store;

import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import redis.clients.jedis.RedisClient;

/** A hub on one server, with whose keys a test works behind its back. */
abstract class OwnKeys extends OwnHub {
    final RedisClient client;

    OwnKeys(EmbeddedRedis redis) {
        super(hub -> RedisHubStore.connect(redis.uri(), hub, PARTITIONS));
        client = RedisClient.create(redis.uri());
    }

    /** A key of partition 0. */
    final String key(String suffix) {
        String tagSuffix = client.hget("df:{" + hub + "}:hub", "sfx").split(" ")[0];
        return "df:{" + hub + ".00." + tagSuffix + "}:" + suffix;
    }

    /** The keys of that kind that belong to instances, in all partitions. */
    final Set<String> keys(String kind) {
        return client.keys("df:{" + hub + ".*}:" + kind + ":*");
    }

    @AfterEach
    void closeClient() {
        client.close();
    }
}
