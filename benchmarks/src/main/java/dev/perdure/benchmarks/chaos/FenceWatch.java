package dev.perdure.benchmarks.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Watches by {@code MONITOR} all that one server is asked, and what its scripts do for it: finds calls of owners of
 * partitions who have been succeeded, and deliveries to them, and whether something was written for these. Deliveries do
 * not name whose partition they come from; what is in an outbox was committed. Ends with its connection.
 */
final class FenceWatch implements AutoCloseable {
    /**
     * A script with its hash and number of keys. What an owner asks for has the owner hash first among them, and the nonce
     * first of the arguments. What is delivered to an owner has the owner hash last of four, and behind them two more
     * arguments, whether that owner is expected, and the nonce.
     */
    private static final Pattern CALL = Pattern.compile(
            " \"(?i:EVALSHA|EVAL)\" \"[^\"]*\" (?:"
                    + "\"(?<keys>[0-9]+)\" (?<own>\"df:[^\"]*:own\")"
                    + "|\"4\" \"df:[^\"]*\" \"df:[^\"]*\" \"df:[^\"]*\" (?<to>\"df:[^\"]*:own\") \"[^\"]*\" \"[^\"]*\" \"1\" \"(?<expected>[^\"]*)\")");

    private static final Pattern INSIDE =
            Pattern.compile("^\\+[0-9.]+ \\[[0-9]+ lua] \"([A-Za-z]+)\"(?: \"([^\"]*)\")?");
    private static final Pattern NEW_OWNER = Pattern.compile("\"nonce\" \"([^\"]*)\"");
    private static final Pattern READ =
            Pattern.compile("TIME|PING|EXISTS|TYPE|GET|STRLEN|H(?:M?GET|GETALL|LEN|EXISTS|STRLEN)"
                    + "|X(?:LEN|RANGE|REVRANGE|PENDING|INFO)|Z(?:CARD|SCORE|RANGE|RANGEBYSCORE|COUNT)");

    private static final int MOST_SHOWN = 200;

    private final Socket socket;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> former = new HashSet<>();
    private final List<String> accepted = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger();
    private String zombie = "";
    private volatile boolean closed;

    private FenceWatch(Socket socket) {
        this.socket = socket;
    }

    static FenceWatch start(int port) {
        try {
            FenceWatch watch = new FenceWatch(new Socket(InetAddress.getLoopbackAddress(), port));
            watch.socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread thread = new Thread(watch::run, "fence-watch");
            thread.setDaemon(true);
            thread.start();
            return watch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                see(line);
            }
        } catch (IOException closed) {
            // The run is over, or the server is.
        }
        if (!closed) {
            tellOfEnd();
        }
    }

    /** What came after it was not seen. */
    private synchronized void tellOfEnd() {
        accepted.add("the watch has ended before the run");
    }

    /** One line of what MONITOR says. */
    synchronized void see(String line) {
        Matcher inside = INSIDE.matcher(line);
        if (inside.find()) {
            seeInside(line, inside.group(1).toUpperCase(Locale.ROOT), String.valueOf(inside.group(2)));
            return;
        }
        zombie = "";
        Matcher call = CALL.matcher(line);
        if (call.find()) {
            seeCall(line, call);
        }
    }

    private void seeCall(String line, Matcher call) {
        boolean delivery = call.group("to") != null;
        String nonce = delivery
                ? call.group("expected")
                : argument(line, call.start("own") + 1, Integer.parseInt(call.group("keys")));
        if (former.contains(nonce)) {
            zombie = call.group(delivery ? "to" : "own") + " " + nonce;
            (delivery ? deliveries : calls).incrementAndGet();
        }
    }

    private void seeInside(String line, String command, String key) {
        Matcher nonce = NEW_OWNER.matcher(line);
        if (!zombie.isEmpty() && !READ.matcher(command).matches()) {
            accepted.add("for the owner of the past " + zombie + " was written: "
                    + line.substring(0, Math.min(line.length(), MOST_SHOWN)));
        } else if (command.equals("HSET") && key.endsWith(":own") && nonce.find()) {
            String before = owners.put(key, nonce.group(1));
            if (before != null && !before.equals(nonce.group(1))) {
                former.add(before);
            }
        }
    }

    /** The argument behind that many more, from the one that begins here. */
    private static String argument(String line, int from, int behind) {
        int at = from;
        for (int i = 0; i < behind && at >= 0; i++) {
            at = line.indexOf("\" \"", at) + 3;
        }
        int end = line.indexOf('"', at);
        return end < 0 ? "" : line.substring(at, end);
    }

    /** How many calls owners of the past have made. */
    int calls() {
        return calls.get();
    }

    /** How many deliveries were meant for owners of the past. */
    int deliveries() {
        return deliveries.get();
    }

    /** What was written for owners of the past: nothing, if all is well. */
    synchronized List<String> accepted() {
        return List.copyOf(accepted);
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
