package dev.perdure.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What was done to the hub, kept in a file. Thread-safe. */
final class FaultLog {
    private final Path file;
    private final Clock clock;

    FaultLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Something that is done to the hub, and mended again before it returns. */
    @FunctionalInterface
    interface Doing {
        void run() throws Exception;
    }

    /** Does it and writes it down, also if it fails. */
    void during(String kind, Optional<String> worker, Doing doing) throws Exception {
        long from = clock.millis();
        try {
            doing.run();
        } finally {
            add(new Fault(from, clock.millis(), kind, worker));
        }
    }

    /** A master that is followed by another one. */
    @FunctionalInterface
    interface Failover {
        /** @param promoted to be run when the other one has taken over: from then on nothing is lost */
        void run(Runnable promoted) throws Exception;
    }

    /** Brings it about and writes it down, also if it fails. */
    void duringFailover(String kind, Failover failover) throws Exception {
        long from = clock.millis();
        AtomicLong promoted = new AtomicLong();
        try {
            failover.run(() -> promoted.set(clock.millis()));
        } finally {
            long to = clock.millis();
            long losesUntil = promoted.get() == 0 ? to : promoted.get();
            add(new Fault(from, to, kind, Optional.empty(), losesUntil));
        }
    }

    /** The time by which faults are written down, in milliseconds since 1970. */
    long now() {
        return clock.millis();
    }

    /** Writes down something that has been mended. */
    synchronized void add(Fault fault) {
        try {
            Files.writeString(file, fault.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All so far, oldest first. */
    synchronized List<Fault> faults() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Fault::parse).toList()
                : List.of();
    }
}
