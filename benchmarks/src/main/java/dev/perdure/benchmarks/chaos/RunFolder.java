package dev.perdure.benchmarks.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where all of a run lies, so that one that was interrupted can go on: the same command finds it again. */
final class RunFolder {
    private final Path path;
    private final Optional<Instant> interrupted;

    private RunFolder(Path path, Optional<Instant> interrupted) {
        this.path = path;
        this.interrupted = interrupted;
    }

    /** The folder of a run that is to begin, or of the same run if it was interrupted. */
    static RunFolder open(Path path, boolean mayGoOn) throws IOException {
        RunFolder before = new RunFolder(path, Optional.empty());
        if (mayGoOn && !Files.exists(before.finished()) && Files.exists(before.elapsedFile())) {
            return new RunFolder(path, Optional.of(before.lastSignOfLife()));
        }
        before.clear();
        Files.createDirectories(path);
        return before;
    }

    private void clear() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Instant lastSignOfLife() throws IOException {
        return Files.getLastModifiedTime(calls()).toInstant();
    }

    /** When the driver of the same run ended, if this one goes on with it. */
    Optional<Instant> interrupted() {
        return interrupted;
    }

    Path path() {
        return path;
    }

    Path calls() {
        return path.resolve("calls.log");
    }

    Path faults() {
        return path.resolve("faults.log");
    }

    private Path elapsedFile() {
        return path.resolve("elapsed");
    }

    private Path finished() {
        return path.resolve("finished");
    }

    /** For how long faults have gone on. */
    Duration elapsed() throws IOException {
        return Files.exists(elapsedFile())
                ? Duration.ofMillis(
                        Long.parseLong(Files.readString(elapsedFile()).strip()))
                : Duration.ZERO;
    }

    void elapsed(Duration time) throws IOException {
        Files.writeString(elapsedFile(), Long.toString(time.toMillis()));
    }

    /** The run is over: the next one begins anew. */
    void finish(String verdict) throws IOException {
        Files.writeString(finished(), verdict);
    }
}
