package dev.perdure.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code good/} is a domain module; the folder of the same name in {@code expected/} holds what is
 * generated for it. {@code -Dgolden.update} rewrites that.
 */
final class GoldenTest {
    @BeforeAll
    static void update() throws IOException {
        if (System.getProperty("golden.update") != null) {
            for (String module : modules()) {
                write(Fixtures.ROOT.resolve("expected").resolve(module), generatedFor(module));
            }
        }
    }

    static List<String> modules() {
        return Fixtures.directoriesIn("good");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void generated_isTheExpectedText(String module) throws IOException {
        Map<String, String> generated = generatedFor(module);
        Path expected = Fixtures.ROOT.resolve("expected").resolve(module);
        assertEquals(read(expected).keySet(), generated.keySet());
        read(expected).forEach((name, text) -> assertEquals(text, generated.get(name), name));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void expected_compilesWithoutWarnings(String module) {
        List<Path> sources = new ArrayList<>(Fixtures.sourcesIn("good/" + module));
        sources.addAll(Fixtures.sourcesIn("expected/" + module));

        Compilation compiled = Compiler.javac()
                .withClasspath(Fixtures.domainClassPath())
                .withOptions("-proc:none", "-Xplugin:Perdure guard=off", "-Xlint:all", "-Werror")
                .compile(Fixtures.objects(sources));
        assertThat(compiled).succeededWithoutWarnings();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void expected_importsOnlyWhatItUses(String module) {
        for (Path source : Fixtures.sourcesIn("expected/" + module)) {
            String text = Fixtures.read(source);
            String code =
                    text.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
            List<String> unused = text.lines()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.substring(line.lastIndexOf('.') + 1, line.length() - 1))
                    .filter(type -> !code.matches("(?s).*\\b" + type + "\\b.*"))
                    .toList();
            assertEquals(List.of(), unused, source.toString());
        }
    }

    private static Map<String, String> generatedFor(String module) throws IOException {
        Map<String, String> generated = new TreeMap<>();
        Compilation compilation = Fixtures.process(Fixtures.sourcesIn("good/" + module));
        assertThat(compilation).succeeded();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String name = Path.of(file.toUri().getPath()).getFileName().toString();
            generated.put(name, file.getCharContent(false).toString());
        }
        return generated;
    }

    private static Map<String, String> read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new TreeMap<>(
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), Fixtures::read)));
        }
    }

    private static void write(Path directory, Map<String, String> generated) throws IOException {
        for (String old : read(directory).keySet()) {
            Files.delete(directory.resolve(old));
        }
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
    }
}
