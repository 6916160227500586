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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code good/} is a domain module; the folder of the same name in {@code expected/} holds what is
 * generated for it. {@code -Dgolden.update} rewrites that.
 */
final class GoldenTest {
    static List<String> modules() {
        return Fixtures.directoriesIn("good");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void generated_isTheExpectedText(String module) throws IOException {
        Map<String, String> generated = generatedFor(module);
        Path expected = Fixtures.ROOT.resolve("expected").resolve(module);
        if (System.getProperty("golden.update") != null) {
            write(expected, generated);
        }
        assertEquals(read(expected).keySet(), generated.keySet());
        read(expected).forEach((name, text) -> assertEquals(text, generated.get(name), name));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void generated_compilesWithoutWarnings(String module) {
        Compilation processed = process(module);
        List<JavaFileObject> sources = new ArrayList<>(Fixtures.objects(Fixtures.sourcesIn("good/" + module)));
        sources.addAll(processed.generatedSourceFiles());

        Compilation compiled = Compiler.javac()
                .withClasspath(Fixtures.domainClassPath())
                .withOptions("-proc:none", "-Xplugin:Perdure guard=off", "-Xlint:all", "-Werror")
                .compile(sources);
        assertThat(compiled).succeededWithoutWarnings();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void generated_importsOnlyWhatItUses(String module) throws IOException {
        generatedFor(module).forEach((name, text) -> {
            String code =
                    text.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
            List<String> unused = text.lines()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.substring(line.lastIndexOf('.') + 1, line.length() - 1))
                    .filter(type -> !code.matches("(?s).*\\b" + type + "\\b.*"))
                    .toList();
            assertEquals(List.of(), unused, name);
        });
    }

    private static Compilation process(String module) {
        Compilation compilation = Fixtures.process(Fixtures.sourcesIn("good/" + module));
        assertThat(compilation).succeeded();
        return compilation;
    }

    private static Map<String, String> generatedFor(String module) throws IOException {
        Map<String, String> generated = new TreeMap<>();
        for (JavaFileObject file : process(module).generatedSourceFiles()) {
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
