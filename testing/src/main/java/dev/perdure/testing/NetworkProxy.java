package dev.perdure.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network between clients and a redis-server that fails when it is told to. Listens on a free port of the loopback
 * interface and connects each client to the server. Counts the commands that pass, so that a test can let one of them
 * fail, and then the next one. Thread-safe; two daemon threads for each connection.
 */
public final class NetworkProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<Long, CommandFault> commandFaults = new ConcurrentHashMap<>();
    private final AtomicLong commands = new AtomicLong();
    private volatile NetworkFault fault = NetworkFault.NONE;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean closed;

    private NetworkProxy(ServerSocket listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    /** A proxy to a server on this machine. */
    public static NetworkProxy to(int port) {
        return to(port, InetAddress.getLoopbackAddress(), 0);
    }

    /**
     * A proxy to a server on this machine that listens at the server's own port, but at another address of this
     * machine. So it stands for the server to those alone who are told of that address.
     */
    public static NetworkProxy to(int port, InetAddress address) {
        return to(port, address, port);
    }

    private static NetworkProxy to(int port, InetAddress address, int ownPort) {
        try {
            ServerSocket listener = new ServerSocket(ownPort, 0, address);
            NetworkProxy proxy =
                    new NetworkProxy(listener, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            daemon(proxy::accept, "accept");
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void daemon(Runnable code, String what) {
        Thread thread = new Thread(code, "perdure-network-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!closed) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // The client has gone already, or the proxy is closed.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket toServer = new Socket();
        ProxiedConnection connection = new ProxiedConnection(this, client, toServer);
        if (fault == NetworkFault.REFUSE) {
            connection.reset();
            return;
        }
        try {
            toServer.connect(server);
        } catch (SocketException nobodyListens) {
            connection.reset();
            return;
        }
        connections.add(connection);
        connection.start();
        if (closed || fault == NetworkFault.REFUSE) {
            connection.reset();
        }
    }

    void ended(ProxiedConnection connection) {
        connections.remove(connection);
    }

    /** {@code 127.0.0.1}'s port that stands for the server's. */
    public int port() {
        return listener.getLocalPort();
    }

    /** {@code redis://127.0.0.1:<port>} */
    public String uri() {
        return "redis://127.0.0.1:" + port();
    }

    /** From now on the network has this fault, and no other; {@link NetworkFault#NONE} mends it. */
    public void set(NetworkFault next) {
        fault = next;
        if (next == NetworkFault.REFUSE) {
            resetAll();
        }
        connections.forEach(ProxiedConnection::faultChanged);
    }

    /** From now on everything takes that much longer in each direction; zero ends it. */
    public void delay(Duration longer) {
        delay = longer;
    }

    /** Resets all connections that exist; new ones pass. */
    public void resetAll() {
        connections.forEach(ProxiedConnection::reset);
    }

    /**
     * From now on nothing comes from the server on the connections that exist, and nobody is told; new ones pass. So it
     * is where something between forgets connections that were idle for long.
     */
    public void silenceAll() {
        connections.forEach(ProxiedConnection::silence);
    }

    NetworkFault fault() {
        return fault;
    }

    Duration delay() {
        return delay;
    }

    /** How many commands have come from clients so far. */
    public long commands() {
        return commands.get();
    }

    /**
     * Lets one command fail that is still to come.
     *
     * @param after how many commands pass before it, from now on
     */
    public void failCommand(long after, CommandFault how) {
        commandFaults.put(commands.get() + after, how);
    }

    /** Counts a command that has come; how it fails, if it does. */
    Optional<CommandFault> nextCommand() {
        return Optional.ofNullable(commandFaults.remove(commands.getAndIncrement()));
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resetAll();
    }
}
