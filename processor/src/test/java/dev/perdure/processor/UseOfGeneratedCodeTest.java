package dev.perdure.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write against generated code, and what the compiler must not let them write. */
final class UseOfGeneratedCodeTest {
    static List<String> tasks() {
        return Fixtures.directoriesIn("tasks");
    }

    static List<String> misuses() {
        return Fixtures.directoriesIn("misuse");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void task_compilesWithModuleAnnotationsAlone(String task) {
        assertThat(Fixtures.process(Fixtures.sourcesIn("tasks/" + task))).succeeded();
    }

    /**
     * Each file marks the lines that must not compile; the types it uses are those of {@code good/shop}. Mistakes with
     * exceptions have a folder each, because the compiler looks for the next only when all before is right.
     */
    @ParameterizedTest
    @MethodSource("misuses")
    void misuse_doesNotCompile(String folder) {
        List<Path> misuses = Fixtures.sourcesIn("misuse/" + folder);
        List<Path> sources = new ArrayList<>(Fixtures.sourcesIn("good/shop"));
        sources.addAll(misuses);
        Compilation compilation = Fixtures.process(sources);

        Set<String> expected =
                misuses.stream().flatMap(UseOfGeneratedCodeTest::marked).collect(Collectors.toCollection(TreeSet::new));
        Set<String> actual = compilation.errors().stream()
                .map(error -> Path.of(error.getSource().getName()).getFileName() + " " + error.getLineNumber())
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(expected.isEmpty());
        assertEquals(expected, actual);
    }

    private static Stream<String> marked(Path source) {
        List<String> lines = Fixtures.read(source).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith("// ERROR"))
                .mapToObj(i -> source.getFileName() + " " + (i + 1));
    }
}
