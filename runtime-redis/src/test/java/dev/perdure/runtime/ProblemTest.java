package dev.perdure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The runtime's part of {@code docs/diagnostics.md} is what the catalogue says. Run with {@code -Ddocs.update} to write
 * it.
 */
final class ProblemTest {
    private static final Path DOCUMENT = Path.of("../docs/diagnostics.md");
    private static final String BEGIN = "<!-- generated: runtime -->\n";
    private static final String END = "<!-- end: runtime -->\n";

    @Test
    void document_saysWhatTheCatalogueSays() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "The document has no part for the runtime.");
        String updated = document.substring(0, begin + BEGIN.length()) + sections() + document.substring(end);
        if (System.getProperty("docs.update") != null) {
            Files.writeString(DOCUMENT, updated);
        }
        assertEquals(updated, Files.readString(DOCUMENT));
    }

    private static String sections() {
        return Arrays.stream(Problem.values())
                .map(problem -> "### %s\n\n%s\n%s\n"
                        .formatted(problem.id(), outline(problem.fact()), outline(problem.remedy())))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** A format as a reader may see it: dots in place of names. */
    private static String outline(String format) {
        return format.replaceAll("%(\\d\\$)?[sd]", "…");
    }

    @Test
    void ids_areUniqueAndSorted() {
        List<String> ids = Arrays.stream(Problem.values()).map(Problem::id).toList();

        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertTrue(ids.stream().allMatch(id -> id.matches("PERD-[34]\\d\\d")));
    }

    @Test
    void message_namesTheFactAndTheRemedy() {
        assertEquals(
                "[PERD-302] There is no instance order-1 in hub shop."
                        + " Check the id and the hub, or start the instance first.",
                Problem.UNKNOWN_INSTANCE.message("order-1", "shop"));
        assertEquals(
                "[PERD-305] Orchestrator Approval of instance a-1 declares no external event stop."
                        + " It declares: go. Raise one of those, or deploy the orchestrator that declares it.",
                Problem.UNKNOWN_EVENT.message("a-1", "Approval", "stop", "go"));
    }
}
