package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.ConfigurationNames;
import dev.perdure.checker.rule.Configuration;
import dev.perdure.checker.rule.RuleSet;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.util.Optional;
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
}
