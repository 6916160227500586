package dev.perdure.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom: {@code entry -> validate, emit -> model}, and JavaPoet in {@code emit} only. */
final class LayeringTest {
    private static final String ROOT = "dev.perdure.processor";
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([a-z0-9_.]+)\\.[A-Z]", Pattern.MULTILINE);

    private static final Map<String, List<String>> KNOWN = Map.of(
            ROOT,
            List.of(ROOT + ".emit", ROOT + ".model", ROOT + ".validate", "dev.perdure.checker.javac"),
            ROOT + ".emit",
            List.of(ROOT + ".model", "com.palantir.javapoet"),
            ROOT + ".validate",
            List.of(ROOT + ".model"),
            ROOT + ".model",
            List.of());

    @Test
    void packages_knowOnlyTheLayersBelow() {
        List<Path> sources = Fixtures.sourcesUnder(Path.of("src/main/java"));
        assertTrue(sources.size() > KNOWN.size());
        assertEquals(
                List.of(),
                sources.stream().flatMap(LayeringTest::forbiddenImports).toList());
    }

    private static Stream<String> forbiddenImports(Path source) {
        String home = Path.of("src/main/java")
                .relativize(source.getParent())
                .toString()
                .replace(source.getFileSystem().getSeparator(), ".");
        return IMPORT.matcher(Fixtures.read(source))
                .results()
                .map(match -> match.group(1))
                .filter(imported -> imported.startsWith("dev.perdure") || imported.startsWith("com.palantir"))
                .filter(imported -> !imported.equals(home) && !KNOWN.get(home).contains(imported))
                .map(imported -> source.getFileName() + " imports " + imported);
    }
}
