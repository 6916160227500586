package dev.perdure.benchmarks.chaos;

import dev.perdure.ActivityContext;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What has happened outside the hub: one file for each worker, one line for each attempt. A line is with the operating
 * system before the activity returns, so a killed worker takes none with it. Thread-safe.
 */
final class Ledger implements Effects, AutoCloseable {
    private static final String SUFFIX = ".ledger";
    private static final int LONGEST_MILLIS = 300;

    private final FileOutputStream file;
    private final String worker;
    private final LongSupplier clock;

    private Ledger(FileOutputStream file, String worker, LongSupplier clock) {
        this.file = file;
        this.worker = worker;
        this.clock = clock;
    }

    /** That of a worker, in a directory that all share. */
    static Ledger open(Path directory, String worker, LongSupplier clock) {
        try {
            Path path = directory.resolve(worker + SUFFIX);
            return new Ledger(new FileOutputStream(path.toFile(), true), worker, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One attempt of an activity.
     *
     * @param at milliseconds since 1970, when it began
     * @param key its idempotency key
     */
    record Line(long at, String worker, String key, int attempt, String value) {
        static Line parse(String text) {
            String[] part = text.split("\t", -1);
            return new Line(Long.parseLong(part[0]), part[1], part[2], Integer.parseInt(part[3]), part[4]);
        }

        String text() {
            return String.join("\t", Long.toString(at), worker, key, Integer.toString(attempt), value) + "\n";
        }
    }

    @Override
    public int happen(String value, int number) {
        ActivityContext ctx = ActivityContext.current();
        append(new Line(clock.getAsLong(), worker, ctx.idempotencyKey(), ctx.attempt(), value));
        takeTime(value);
        return number + 1;
    }

    /** Some take a while, so that faults find something in flight. */
    private static void takeTime(String value) {
        int die = Math.floorMod(value.hashCode(), 1_000);
        if (die < LONGEST_MILLIS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(die));
        }
    }

    void append(Line line) {
        try {
            file.write(line.text().getBytes(StandardCharsets.UTF_8)); // one call of the system: whole or not at all
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of all workers. */
    static List<Line> readAll(Path directory) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(it -> it.toString().endsWith(SUFFIX)).toList()) {
                Files.readAllLines(file).stream().map(Line::parse).forEach(lines::add);
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
