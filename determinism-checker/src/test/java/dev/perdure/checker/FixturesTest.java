package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.javac.DeterminismProcessor;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Violation;
import dev.perdure.checker.testing.Expectations;
import dev.perdure.checker.testing.Jars;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs under {@code fixtures}, one in each directory, say in comments what is wrong with them. What lies in a
 * directory {@code jar} is a library of the program, of which the check sees only the class files.
 */
class FixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    @TempDir
    private Path directory;

    static Stream<Path> programs() throws IOException {
        try (Stream<Path> programs = Files.list(FIXTURES)) {
            return programs.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void getsExactlyTheFindingsItExpects_fromTheChecker(Path program) throws IOException {
        List<Path> sources = sources(program);
        Path classes = Files.createDirectory(directory.resolve("classes"));
        List<Path> classPath = classPath(program);
        Javac.compileCleanly(classes, sources, classPath);
        classPath.add(classes);
        try (ClassPath files = ClassPath.open(classPath)) {
            List<String> names = ClassPath.classesIn(classes);
            assertEquals(Expectations.in(sources), findings(new DeterminismChecker(files).check(names), names));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void getsExactlyTheFindingsItExpects_fromTheCompiler(Path program) throws IOException {
        List<Path> sources = sources(program);
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Javac.Result result =
                Javac.compile(classes, sources, classPath(program), List.of("-g"), new DeterminismProcessor());
        assertEquals(Expectations.in(sources), result.findings());
        assertEquals(result.findings().isEmpty(), result.succeeded());
    }

    private static List<Path> sources(Path program) throws IOException {
        return Javac.sourcesIn(program).stream()
                .filter(source -> !source.startsWith(program.resolve("jar")))
                .toList();
    }

    private List<Path> classPath(Path program) throws IOException {
        List<Path> classPath = new ArrayList<>(Javac.testClassPath());
        Path library = program.resolve("jar");
        if (Files.isDirectory(library)) {
            classPath.add(Jars.compiled(directory.resolve("library.jar"), Javac.sourcesIn(library), classPath));
        }
        return classPath;
    }

    private static SortedSet<String> findings(List<Violation> violations, List<String> checked) {
        Set<String> names = Set.copyOf(checked);
        return violations.stream()
                .map(violation -> {
                    List<Hop> inSources = violation.path().stream()
                            .filter(hop -> names.contains(hop.method().owner()))
                            .toList();
                    Hop last = inSources.get(inSources.size() - 1);
                    return Expectations.text(
                            Path.of(last.sourceFile().orElseThrow()),
                            last.line(),
                            violation.rule().id());
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
