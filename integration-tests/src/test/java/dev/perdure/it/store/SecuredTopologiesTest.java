package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Durability;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedCluster;
import dev.perdure.testing.EmbeddedRedis;
import dev.perdure.testing.EmbeddedSentinel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;

/** Encryption and logins where there is more than one server. */
@Tag("redis")
final class SecuredTopologiesTest {
    private static final int PARTITIONS = 6;

    @TempDir
    private Path directory;

    @AfterEach
    void trustAsUsual() {
        TlsProxy.trustAsUsual();
    }

    /** Scripts, reads at once and reads that wait, in every partition. */
    private static void assertWorks(HubStore store) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            store.clients().create(StoreFixture.newInstance(partition, "a" + partition));
            int arrived = store.owners()
                    .inbox(partition, "0-0", 10, Duration.ofMillis(50))
                    .size();
            assertEquals(1, arrived);
            assertTrue(store.owners()
                    .inbox(partition, Long.MAX_VALUE + "-0", 10, Duration.ofMillis(5))
                    .isEmpty());
        }
    }

    private Path trusted() throws Exception {
        Path certificate = TlsProxy.certificate(directory, "ip:127.0.0.1");
        TlsProxy.trust(certificate);
        return certificate;
    }

    @Test
    void cluster_isReachedOverTls() throws Exception {
        Path certificate = trusted();
        List<TlsProxy> proxies = new ArrayList<>();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(3, 0)) {
            for (EmbeddedRedis server : cluster.servers()) {
                TlsProxy proxy = TlsProxy.start(certificate, server.port());
                proxies.add(proxy);
                try (Jedis admin = new Jedis("127.0.0.1", server.port())) {
                    admin.configSet("cluster-announce-port", String.valueOf(proxy.port()));
                }
            }
            String uri = "rediss-cluster://127.0.0.1:" + proxies.get(0).port();
            try (HubStore store = RedisHubStore.connect(uri, "hub", PARTITIONS, Optional.of(Durability.LOCAL))) {
                assertWorks(store);
            }
        } finally {
            for (TlsProxy proxy : proxies) {
                proxy.close();
            }
        }
    }

    @Test
    void sentinelAndItsMaster_areReachedOverTls() throws Exception {
        Path certificate = trusted();
        try (EmbeddedSentinel sentinel = EmbeddedSentinel.start(1, 1);
                TlsProxy master =
                        TlsProxy.start(certificate, sentinel.servers().get(0).port());
                TlsProxy watcher =
                        TlsProxy.start(certificate, sentinel.sentinels().get(0).port())) {
            try (Jedis admin =
                    new Jedis("127.0.0.1", sentinel.sentinels().get(0).port())) {
                admin.sendCommand(Protocol.Command.SENTINEL, "REMOVE", "hub");
                String port = String.valueOf(master.port());
                admin.sendCommand(Protocol.Command.SENTINEL, "MONITOR", "hub", "127.0.0.1", port, "1");
            }
            String uri = "rediss-sentinel://127.0.0.1:" + watcher.port() + "/hub";
            try (HubStore store = RedisHubStore.connect(uri, "hub", PARTITIONS)) {
                assertWorks(store);
            }
        }
    }

    @Test
    void sentinelThatWantsALogin_isGivenIt() {
        try (EmbeddedSentinel sentinel = EmbeddedSentinel.start(1, 1)) {
            try (Jedis admin =
                    new Jedis("127.0.0.1", sentinel.sentinels().get(0).port())) {
                admin.aclSetUser("watcher", "on", ">secret", "&*", "+@all");
                admin.aclSetUser("default", "resetpass", ">another");
            }
            String login = sentinel.uri() + "?sentinelUser=watcher&sentinelPassword=";
            try (HubStore store = RedisHubStore.connect(login + "secret", "hub", PARTITIONS)) {
                assertWorks(store);
            }
            assertThrows(
                    HubConfigurationException.class, () -> RedisHubStore.connect(login + "wrong", "hub", PARTITIONS));
        }
    }
}
