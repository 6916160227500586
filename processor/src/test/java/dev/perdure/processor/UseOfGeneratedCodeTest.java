package dev.perdure.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write against generated code, and what the compiler must not let them write. */
final class UseOfGeneratedCodeTest {
    static List<String> tasks() {
        return Fixtures.directoriesIn("tasks");
    }

    static List<Path> misuses() {
        return Fixtures.sourcesIn("misuse");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void task_compilesWithModuleAnnotationsAlone(String task) {
        assertThat(Fixtures.process(Fixtures.sourcesIn("tasks/" + task))).succeeded();
    }

    /** Each file marks the lines that must not compile; the types it uses are those of {@code good/shop}. */
    @ParameterizedTest
    @MethodSource("misuses")
    void misuse_doesNotCompile(Path source) {
        List<Path> sources = new ArrayList<>(Fixtures.sourcesIn("good/shop"));
        sources.add(source);
        Compilation compilation = Fixtures.process(sources);

        List<String> lines = Fixtures.read(source).lines().toList();
        String expected = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith("// ERROR"))
                .mapToObj(i -> source.getFileName() + " " + (i + 1))
                .sorted()
                .collect(Collectors.joining("\n"));
        String actual = compilation.errors().stream()
                .map(error -> Path.of(error.getSource().getName()).getFileName() + " " + error.getLineNumber())
                .sorted()
                .collect(Collectors.joining("\n"));
        assertEquals(expected, actual);
    }
}
