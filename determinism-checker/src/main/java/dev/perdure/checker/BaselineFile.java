package dev.perdure.checker;

import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.report.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes the file of known findings. */
public final class BaselineFile {
    private BaselineFile() {}

    /** @throws CheckFailedException if it is not there or cannot be read */
    public static Baseline read(Path file) {
        try {
            return Baseline.of(Files.readAllLines(file));
        } catch (IOException e) {
            throw CheckProblem.unreadable(file, e);
        }
    }

    /** @throws CheckFailedException if it cannot be written */
    public static void write(Path file, List<Violation> violations) {
        try {
            Files.writeString(file, Baseline.text(violations));
        } catch (IOException e) {
            throw CheckProblem.UNWRITABLE_REPORT.failure(file, e);
        }
    }
}
