package dev.perdure.checker;

import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.rule.Configuration;
import java.nio.file.Path;
import java.util.List;

/**
 * What to check.
 *
 * @param classes directories and jars whose orchestrators are checked
 * @param classPath what else the code needs; entries that do not exist are passed over, as {@code java} does
 * @param entries which methods are orchestrators
 * @param configuration what the project says about members
 * @param baseline findings that are known, and not reported
 */
public record CheckRequest(
        List<Path> classes,
        List<Path> classPath,
        EntrySelection entries,
        Configuration configuration,
        Baseline baseline) {
    /** The same, with other known findings. */
    public CheckRequest with(Baseline known) {
        return new CheckRequest(classes, classPath, entries, configuration, known);
    }
}
