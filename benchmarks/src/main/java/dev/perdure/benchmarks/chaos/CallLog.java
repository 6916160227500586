package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls of all clients, kept in a file: a line before each call and one after it. A call without the second line
 * was cut off by the end of the driver. Thread-safe.
 */
final class CallLog implements AutoCloseable {
    private final BufferedWriter file;
    private final Clock clock;
    private final Map<Long, Call> calls;
    private long next;

    private CallLog(BufferedWriter file, Clock clock, Map<Long, Call> calls) {
        this.file = file;
        this.clock = clock;
        this.calls = calls;
        this.next = calls.size();
    }

    /** A new log in that file, or one that goes on. */
    static CallLog open(Path file, Clock clock) throws IOException {
        Map<Long, Call> before = Files.exists(file) ? read(file) : new LinkedHashMap<>();
        BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new CallLog(writer, clock, before);
    }

    private static Map<Long, Call> read(Path file) throws IOException {
        Map<Long, Call> calls = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] part = line.split("\t", -1);
            if (part.length == 6) {
                calls.put(
                        Long.valueOf(part[0]),
                        new Call(
                                Integer.parseInt(part[2]),
                                Kind.valueOf(part[3]),
                                part[4],
                                part[5],
                                Long.parseLong(part[1]),
                                Call.NEVER,
                                Outcome.UNKNOWN));
            } else if (part.length == 3) {
                calls.computeIfPresent(
                        Long.valueOf(part[0]),
                        (id, call) -> call.returned(Long.parseLong(part[1]), Outcome.valueOf(part[2])));
            }
        }
        return calls;
    }

    /** A client is about to call; gives the number of the call. */
    synchronized long begin(int client, Kind kind, String target, String value) {
        long id = next++;
        long at = clock.micros();
        calls.put(id, new Call(client, kind, target, value, at, Call.NEVER, Outcome.UNKNOWN));
        write(id, Long.toString(at), Integer.toString(client), kind.name(), target, value);
        return id;
    }

    /** The call has returned. */
    synchronized void end(long id, Outcome outcome) {
        long at = clock.micros();
        calls.computeIfPresent(id, (same, call) -> call.returned(at, outcome));
        write(id, Long.toString(at), outcome.name());
    }

    private void write(long id, String... parts) {
        try {
            file.write(id + "\t" + String.join("\t", parts) + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All calls so far, in the order in which they were made. */
    synchronized List<Call> calls() {
        return new ArrayList<>(calls.values());
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
