package dev.perdure.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md shows a generated class of each kind, in parts; the golden files have them whole. */
class GeneratedCodeOnThePageTest {
    private static final Path PAGE = Path.of("../ARCHITECTURE.md");
    private static final Path GOLDEN = Path.of("src/test/resources/expected/shop");
    private static final Pattern CODE = Pattern.compile("```java\n// (\\w+\\.java)\n(.*?)```", Pattern.DOTALL);

    @Test
    void generatedCode_onThePageIsThatOfTheGoldenFiles() throws IOException {
        List<MatchResult> shown = CODE.matcher(Files.readString(PAGE)).results().toList();

        assertEquals(
                List.of(
                        "PaymentsProxy.java",
                        "PaymentsBinding.java",
                        "OrderFulfilmentContext.java",
                        "OrderFulfilmentClient.java",
                        "StockSignals.java"),
                shown.stream().map(code -> code.group(1)).toList());
        for (MatchResult code : shown) {
            assertShowsPartsOf(Files.readString(GOLDEN.resolve(code.group(1))), code.group(2));
        }
    }

    /** In their order. */
    private static void assertShowsPartsOf(String golden, String shown) {
        String rest = unindented(golden);
        for (String part : unindented(shown).split("// \\.\\.\n")) {
            int found = rest.indexOf(part);
            assertTrue(found >= 0, () -> "is not generated, or not in this order:\n" + part);
            rest = rest.substring(found + part.length());
        }
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
