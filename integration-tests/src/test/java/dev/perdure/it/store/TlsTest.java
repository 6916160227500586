package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The handshake of {@code rediss://}; the server that comes with the build has no TLS, so a proxy before it does. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
class TlsTest {
    private final EmbeddedRedis redis;

    @TempDir
    private Path directory = Path.of("");

    TlsTest(EmbeddedRedis redis) {
        this.redis = redis;
    }

    @AfterEach
    void trustAsUsual() {
        TlsProxy.trustAsUsual();
    }

    @Test
    void connect_worksOverTlsWhenTheCertificateIsTrusted() throws Exception {
        Path certificate = certificate("ip:127.0.0.1");
        TlsProxy.trust(certificate);
        try (TlsProxy proxy = proxy(certificate);
                HubStore store = RedisHubStore.connect(uri(proxy), StoreFixture.newId(), 1)) {
            store.clients().create(StoreFixture.newInstance(0, "a"));

            assertEquals(
                    1, store.owners().inbox(0, "0-0", 10, Duration.ofMillis(1)).size());
        }
    }

    @Test
    void connect_refusesACertificateThatNobodyVouchesFor() throws Exception {
        try (TlsProxy proxy = proxy(certificate("ip:127.0.0.1"))) {
            String message = refusal(uri(proxy));

            assertTrue(message.startsWith("[PERD-419] The encrypted connection to " + uri(proxy) + " "), message);
        }
    }

    @Test
    void connect_refusesACertificateOfAnotherHost() throws Exception {
        Path certificate = certificate("dns:elsewhere.example");
        TlsProxy.trust(certificate);
        try (TlsProxy proxy = proxy(certificate)) {
            String message = refusal(uri(proxy));

            assertTrue(message.startsWith("[PERD-419] "), message);
        }
    }

    private static String refusal(String uri) {
        return assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(uri, "hub", 1))
                .getMessage();
    }

    private static String uri(TlsProxy proxy) {
        return "rediss://127.0.0.1:" + proxy.port();
    }

    private TlsProxy proxy(Path certificate) throws IOException, GeneralSecurityException {
        return TlsProxy.start(certificate, redis.port());
    }

    private Path certificate(String name) throws IOException, InterruptedException {
        return TlsProxy.certificate(directory, name);
    }
}
