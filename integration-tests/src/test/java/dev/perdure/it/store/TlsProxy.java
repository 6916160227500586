package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Ends the encryption before a server, since the one that comes with the build has none. Servers that talk to each
 * other find it, too: what is not encrypted goes through as it is.
 */
public final class TlsProxy implements AutoCloseable {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "changeit";
    private static final int HANDSHAKE = 0x16;

    private final ServerSocket listener;
    private final SSLContext context;
    private final int server;

    private TlsProxy(ServerSocket listener, SSLContext context, int server) {
        this.listener = listener;
        this.context = context;
        this.server = server;
    }

    /** In front of the server at that port of this host. */
    public static TlsProxy start(Path keys, int server) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = new FileInputStream(keys.toFile())) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        TlsProxy proxy = new TlsProxy(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")), context, server);
        daemon(proxy::accept);
        return proxy;
    }

    /** Makes a certificate for that name. */
    public static Path certificate(Path directory, String name) throws IOException, InterruptedException {
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
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertEquals(0, keytool.waitFor(), said);
        return store;
    }

    public static void trust(Path certificate) {
        System.setProperty(TRUST, certificate.toString());
        System.setProperty(TRUST + "Password", PASSWORD);
    }

    public static void trustAsUsual() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                daemon(() -> connect(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void connect(Socket client) {
        try {
            int first = client.getInputStream().read();
            if (first < 0) {
                client.close();
                return;
            }
            byte[] begun = {(byte) first};
            Socket behind = new Socket("127.0.0.1", server);
            Socket open = client;
            if (first == HANDSHAKE) {
                open = context.getSocketFactory().createSocket(client, new ByteArrayInputStream(begun), true);
            } else {
                behind.getOutputStream().write(begun);
            }
            Socket clear = open;
            daemon(() -> pump(clear, behind));
            daemon(() -> pump(behind, clear));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
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

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
