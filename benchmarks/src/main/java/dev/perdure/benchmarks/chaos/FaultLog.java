package dev.perdure.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

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
