package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.redis.RedisHubStore;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.testing.EmbeddedRedis;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The handshake of {@code rediss://}; the server that comes with the build has no TLS, so a proxy before it does. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
class TlsTest {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final EmbeddedRedis redis;

    @TempDir
    private Path directory = Path.of("");

    TlsTest(EmbeddedRedis redis) {
        this.redis = redis;
    }

    @AfterEach
    void trustAsUsual() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
    }

    @Test
    void connect_worksOverTlsWhenTheCertificateIsTrusted() throws Exception {
        Path certificate = certificate("ip:127.0.0.1");
        trust(certificate);
        try (ServerSocket proxy = proxy(certificate);
                HubStore store = RedisHubStore.connect(uri(proxy), StoreFixture.newId(), 1)) {
            store.clients().create(StoreFixture.newInstance(0, "a"));

            assertEquals(
                    1, store.owners().inbox(0, "0-0", 10, Duration.ofMillis(1)).size());
        }
    }

    @Test
    void connect_refusesACertificateThatNobodyVouchesFor() throws Exception {
        try (ServerSocket proxy = proxy(certificate("ip:127.0.0.1"))) {
            String message = refusal(uri(proxy));

            assertTrue(message.startsWith("[PERD-419] The encrypted connection to " + uri(proxy) + " "), message);
        }
    }

    @Test
    void connect_refusesACertificateOfAnotherHost() throws Exception {
        Path certificate = certificate("dns:elsewhere.example");
        trust(certificate);
        try (ServerSocket proxy = proxy(certificate)) {
            String message = refusal(uri(proxy));

            assertTrue(message.startsWith("[PERD-419] "), message);
        }
    }

    private static void trust(Path certificate) {
        System.setProperty(TRUST, certificate.toString());
        System.setProperty(TRUST + "Password", new String(PASSWORD));
    }

    private static String refusal(String uri) {
        return assertThrows(HubConfigurationException.class, () -> RedisHubStore.connect(uri, "hub", 1))
                .getMessage();
    }

    private static String uri(ServerSocket proxy) {
        return "rediss://127.0.0.1:" + proxy.getLocalPort();
    }

    private Path certificate(String name) throws IOException, InterruptedException {
        Path store = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=redis",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertEquals(0, keytool.waitFor(), said);
        return store;
    }

    /** Ends the encryption before the server. */
    private ServerSocket proxy(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = new FileInputStream(keys.toFile())) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        ServerSocket listener =
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        daemon(() -> accept(listener));
        return listener;
    }

    private void accept(ServerSocket listener) {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket("127.0.0.1", redis.port());
                daemon(() -> pump(client, server));
                daemon(() -> pump(server, client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // The other side has gone.
        }
    }

    private static void daemon(Runnable code) {
        Thread thread = new Thread(code, "tls-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
