package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.ConfigurationNames;
import dev.perdure.checker.reach.EntryPattern;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.rule.Configuration;
import dev.perdure.checker.rule.RuleSet;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Perdure says of libraries, against the libraries. */
class LibrariesTest {
    @Test
    void everyLine_namesWhatThereIs() throws IOException {
        Configuration libraries = new Configuration(RuleSet.builtIn().configuration().lines().stream()
                .filter(line -> !line.pattern().text().startsWith("io.temporal"))
                .toList());
        try (ClassPath files = ClassPath.open(Javac.testClassPath())) {
            assertEquals(Optional.empty(), new ConfigurationNames(new TypeHierarchy(files)).firstUnknown(libraries));
        }
    }

    /** Guava marks with a lambda in a static field that a value was asked for already. */
    @Test
    void lambdaInAStaticField_hasNothingThatChanges() {
        Path guava = Javac.testClassPath().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("guava-"))
                .findFirst()
                .orElseThrow();
        EntryPattern memoize =
                EntryPattern.parse("com.google.common.base.Suppliers#*").orElseThrow();
        CheckResult result = ClassFileCheck.run(new CheckRequest(
                List.of(guava),
                Javac.testClassPath(),
                new EntrySelection(Set.of(), List.of(memoize)),
                Configuration.none(),
                Baseline.empty()));

        List<String> rules = result.violations().stream()
                .map(violation -> violation.rule().id())
                .toList();
        assertTrue(rules.contains("DET-TIME-03"), rules.toString());
        assertFalse(rules.contains("DET-STATIC-02"), rules.toString());
    }
}
