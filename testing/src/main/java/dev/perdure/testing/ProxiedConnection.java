package dev.perdure.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One client of a {@link NetworkProxy} and its connection to the server. Each direction has a thread. */
final class ProxiedConnection {
    private static final int BUFFER = 64 << 10;

    private final NetworkProxy network;
    private final Socket client;
    private final Socket server;
    private volatile boolean ended;
    private volatile Optional<CommandFault> answerFault = Optional.empty();

    ProxiedConnection(NetworkProxy network, Socket client, Socket server) {
        this.network = network;
        this.client = client;
        this.server = server;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        NetworkProxy.daemon(() -> run(this::requests), "requests");
        NetworkProxy.daemon(() -> run(this::answers), "answers");
    }

    private interface Direction {
        void pump() throws IOException, InterruptedException;
    }

    private void run(Direction direction) {
        try {
            direction.pump();
        } catch (IOException gone) {
            // One end has closed the connection, so the other one goes too.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        reset();
    }

    private void requests() throws IOException, InterruptedException {
        InputStream from = client.getInputStream();
        OutputStream to = server.getOutputStream();
        CommandCounter counter = new CommandCounter();
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            int passing = passing(counter, buffer, read);
            delay();
            awaitNoneOf(NetworkFault.BLACK_HOLE);
            pass(buffer, passing, to);
            if (passing < read) {
                return;
            }
        }
        awaitNoneOf(NetworkFault.BLACK_HOLE);
    }

    /** How many of the bytes reach the server. */
    private int passing(CommandCounter counter, byte[] buffer, int read) {
        for (int i = 0; i < read; i++) {
            if (counter.begins(buffer[i])) {
                Optional<CommandFault> how = network.nextCommand();
                if (how.equals(Optional.of(CommandFault.LOST))) {
                    return i;
                }
                if (how.isPresent()) {
                    answerFault = how;
                }
            }
        }
        return read;
    }

    private void answers() throws IOException, InterruptedException {
        InputStream from = server.getInputStream();
        OutputStream to = client.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            if (answerFault.equals(Optional.of(CommandFault.ANSWER_LOST))) {
                return;
            }
            if (answerFault.isPresent()) {
                continue;
            }
            delay();
            awaitNoneOf(NetworkFault.BLACK_HOLE, NetworkFault.HALF_OPEN);
            if (network.fault() == NetworkFault.CUT_MID_REPLY) {
                pass(buffer, read / 2, to);
                return;
            }
            pass(buffer, read, to);
        }
        awaitNoneOf(NetworkFault.BLACK_HOLE, NetworkFault.HALF_OPEN);
    }

    private void pass(byte[] buffer, int count, OutputStream to) throws IOException {
        if (network.fault() != NetworkFault.ONE_BYTE) {
            to.write(buffer, 0, count);
            to.flush();
            return;
        }
        for (int i = 0; i < count; i++) {
            to.write(buffer, i, 1);
            to.flush();
        }
    }

    private void delay() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(network.delay().toNanos());
    }

    private synchronized void awaitNoneOf(NetworkFault... faults) throws InterruptedException {
        while (!ended && List.of(faults).contains(network.fault())) {
            wait();
        }
    }

    synchronized void faultChanged() {
        notifyAll();
    }

    void silence() {
        answerFault = Optional.of(CommandFault.NO_ANSWER);
    }

    /** Ends the connection at both ends, with whatever was on its way. */
    void reset() {
        ended = true;
        faultChanged();
        network.ended(this);
        close(client);
        close(server);
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // Then there is nothing to reset.
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
