package dev.perdure.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import dev.perdure.processor.validate.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code bad/} says on which of its lines which error is expected; all others are unexpected. */
final class BadSourcesTest {
    private static final Pattern EXPECTED = Pattern.compile("// ERROR (PERD-\\d+)");
    private static final Pattern ID = Pattern.compile("^\\[(PERD-\\d+)] ");

    static List<Path> sources() {
        return Fixtures.sourcesIn("bad");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void errors_areExactlyTheExpectedOnes(Path source) {
        assertEquals(expectedIn(source), errorsOf(Fixtures.process(List.of(source))));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void declarationsWithErrors_areNotGeneratedFor(Path source, @TempDir Path output) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            files.setLocation(StandardLocation.CLASS_PATH, Fixtures.domainClassPath());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            CompilationTask task =
                    javac.getTask(null, files, diagnostic -> {}, null, null, Fixtures.objects(List.of(source)));
            task.setProcessors(List.of(new PerdureProcessor()));
            task.call();
        }
        boolean oneOfSeveralNames = source.getFileName().toString().startsWith("PERD-112");
        try (Stream<Path> written = Files.list(output)) {
            assertEquals(oneOfSeveralNames, written.findAny().isPresent());
        }
    }

    @Test
    void everyProblem_hasAFileOfBadSource() {
        Set<String> files = sources().stream()
                .map(source -> source.getFileName().toString().substring(0, "PERD-101".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> problems = Arrays.stream(Problem.values())
                .filter(problem -> problem != Problem.INTERNAL_FAILURE)
                .map(Problem::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(problems, files);
    }

    private static String expectedIn(Path source) {
        List<String> lines = Fixtures.read(source).lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> EXPECTED.matcher(lines.get(i)).results().map(match -> (i + 1) + " " + match.group(1)))
                .collect(Collectors.joining("\n"));
    }

    private static String errorsOf(Compilation compilation) {
        return compilation.errors().stream()
                .sorted(Comparator.comparing(error -> error.getLineNumber()))
                .map(error -> error.getLineNumber() + " " + idOf(error.getMessage(Locale.ROOT)))
                .collect(Collectors.joining("\n"));
    }

    private static String idOf(String message) {
        Matcher id = ID.matcher(message);
        return id.find() ? id.group(1) : message;
    }
}
