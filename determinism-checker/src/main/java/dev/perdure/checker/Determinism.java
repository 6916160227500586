package dev.perdure.checker;

import dev.perdure.checker.reach.EntryPattern;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.report.TextReport;
import dev.perdure.checker.rule.Configuration;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The check as an assertion, for any test framework. It reads the class files of the class path that runs the test.
 * Thread-safe.
 */
public final class Determinism {
    private Determinism() {}

    /**
     * Fails if what public methods, constructors and static initialisers of the types reach differs on replay. Of an
     * interface or abstract class the implementations in the same directory or jar are meant.
     *
     * @throws AssertionError with each finding and the way to it, as the compiler prints them
     * @throws CheckFailedException if a type has no class file, as one that was made at run time
     */
    public static void assertDeterministic(Class<?>... types) {
        for (Class<?> type : types) {
            CheckResult result = check(type);
            if (!result.errors().isEmpty()) {
                throw new AssertionError(type.getName() + " is not deterministic:" + System.lineSeparator()
                        + TextReport.of(result.errors()));
            }
        }
    }

    private static CheckResult check(Class<?> type) {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        EntryPattern publicMethods = EntryPattern.parse(type.getName() + "#*")
                .orElseThrow(() -> new IllegalArgumentException(type.toString()));
        return ClassFileCheck.run(new CheckRequest(
                List.of(placeOf(type)),
                classPath,
                new EntrySelection(Set.of(), List.of(publicMethods)),
                Configuration.none(),
                Baseline.empty()));
    }

    private static Path placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            if (source == null) {
                throw CheckProblem.NO_CLASSES.failure(type);
            }
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw CheckProblem.NO_CLASSES.failure(source.getLocation());
        }
    }
}
