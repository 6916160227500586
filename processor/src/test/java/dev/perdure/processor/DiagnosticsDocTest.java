package dev.perdure.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.processor.validate.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The processor's part of {@code docs/diagnostics.md} is what the catalogue and the bad sources say. Run with {@code
 * -Ddocs.update} to write it.
 */
final class DiagnosticsDocTest {
    private static final Path DOCUMENT = Path.of("../docs/diagnostics.md");
    private static final String BEGIN = "<!-- generated: processor -->\n";
    private static final String END = "<!-- end: processor -->\n";

    @Test
    void document_saysWhatTheCatalogueSays() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "The document has no part for the processor.");
        String updated = document.substring(0, begin + BEGIN.length()) + sections() + document.substring(end);
        if (System.getProperty("docs.update") != null) {
            Files.writeString(DOCUMENT, updated);
        }
        assertEquals(updated, Files.readString(DOCUMENT));
    }

    @Test
    void ids_areUniqueAndSorted() {
        List<String> ids = Arrays.stream(Problem.values()).map(Problem::id).toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    private static String sections() {
        return Arrays.stream(Problem.values())
                .map(DiagnosticsDocTest::section)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String section(Problem problem) {
        String examples = BadSourcesTest.sources().stream()
                .filter(source -> source.getFileName().toString().startsWith(problem.id()))
                .map(source -> "\n```java\n" + withoutFrame(Fixtures.read(source)) + "\n```\n")
                .collect(Collectors.joining());
        return "### %s\n\n**%s.** %s %s\n%s"
                .formatted(
                        problem.id(), problem.title(), escaped(problem.outline()), escaped(problem.advice()), examples);
    }

    private static String escaped(String text) {
        return text.replace("<", "\\<");
    }

    /** The source without package and imports; what is wrong is marked by a comment on its line. */
    private static String withoutFrame(String source) {
        return source.lines()
                .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
