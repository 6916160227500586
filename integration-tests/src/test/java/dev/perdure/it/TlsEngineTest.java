package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.it.store.TlsProxy;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers and clients whose connections are all encrypted. */
@Tag("redis")
final class TlsEngineTest {
    private static final Duration NAP = Duration.ofMillis(100);

    @TempDir
    private Path directory;

    @AfterEach
    void trustAsUsual() {
        TlsProxy.trustAsUsual();
    }

    @Test
    void activitiesTimersAndEntities_workOverTls() throws Exception {
        Path certificate = TlsProxy.certificate(directory, "ip:127.0.0.1");
        TlsProxy.trust(certificate);
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                TlsProxy proxy = TlsProxy.start(certificate, redis.port())) {
            String uri = "rediss://127.0.0.1:" + proxy.port();
            try (TestHub hub = new TestHub(() -> RedisHubStore.connect(uri, "hub", 4), HubSettings.of("hub"))) {
                hub.startWorker();

                List<String> said = new FlowsChainClient(hub.client())
                        .start(List.of("a", "b"))
                        .result(TestHub.LIMIT);
                List<Instant> times =
                        new FlowsNapClient(hub.client()).start(NAP).result(TestHub.LIMIT);
                FlowsTapeClient.Entity tape = new FlowsTapeClient(hub.client()).entity("t");
                tape.append(1);

                assertEquals(List.of("Hello a", "Hello b"), said);
                assertEquals(2, times.size());
                assertEquals(List.of(1), tape.values());
            }
        }
    }
}
