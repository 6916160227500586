package dev.perdure.it.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a table of features is found. */
final class FlawsTest {
    private static final NamedTest THIS =
            NamedTest.find("FlawsTest#testThatIsNamed_isFoundIfItIsThere").orElseThrow();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| a | yes | [Guide](guide.md) | |",
                "| a | yes | | `ATest#b` |",
                "| a | yes: but | [Guide](guide.md) | `ATest#b` |",
                "| a | partial | [Guide](guide.md) | `ATest#b` |",
                "| a | planned | | `ATest#b` |",
                "| a | no | | `ATest#b` |",
                "| a | maybe | | |"
            })
    void rowThatContradictsItself_isFound(String row) {
        assertTrue(Feature.read(row).get(0).contradiction().isPresent());
    }

    @Test
    void rows_areReadWithTheirGroup() {
        String page = "## A. One\n| feature | state | where | test |\n|---|---|---|---|\n"
                + "| first | partial: half | [Guide](guide.md)<br>[More](more.md#it) | `ATest#b`<br>`ATest#c` |\n"
                + "\n## B. Two\n| second | no | | |\n";

        assertEquals(
                List.of(
                        new Feature(
                                "A. One",
                                "first",
                                "partial",
                                "half",
                                List.of("[Guide](guide.md)", "[More](more.md#it)"),
                                List.of("ATest#b", "ATest#c")),
                        new Feature("B. Two", "second", "no", "", List.of(), List.of())),
                Feature.read(page));
    }

    @ParameterizedTest
    @CsvSource({
        "[Guide](guide.md), true",
        "[Guide](guide.md#what-is-it), true",
        "[Guide](guide.md#what-is-it-1), true",
        "[Guide](guide.md#what-is-it-2), false",
        "[Guide](guide.md#code), false",
        "[Guide](guides.md), false",
        "guide.md, false"
    })
    void linkThatLeadsNowhere_isFound(String link, boolean leads) throws IOException {
        Files.writeString(folder.resolve("guide.md"), "# Guide\n## What is `it`?\n```\n# code\n```\n## What is it\n");

        assertEquals(leads, Link.problem(folder, link).isEmpty());
    }

    @Test
    void testThatIsNamed_isFoundIfItIsThere() {
        assertTrue(NamedTest.find("RedisEngineTest#fanOut_gathersAllResults")
                .orElseThrow()
                .isOnRedis());
        assertFalse(THIS.isOnRedis());
        assertEquals(Optional.empty(), NamedTest.find("RedisEngineTest#fanOut_gathersNothing"));
        assertEquals(Optional.empty(), NamedTest.find("RedisEngineTest#hub"));
        assertEquals(Optional.empty(), NamedTest.find("NoTest#fanOut_gathersAllResults"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "<failure/>, false",
        "<error/>, false",
        "<skipped/>, false",
    })
    void testThatHasNotPassed_isFound(String outcome, boolean hasPassed) throws IOException {
        Instant begin = Instant.now();
        report("<testcase name='testThatIsNamed_isFoundIfItIsThere(int)[1]'/>"
                + "<testcase name='testThatIsNamed_isFoundIfItIsThere(int)[2]'>" + outcome + "</testcase>"
                + "<testcase name='another'><failure/></testcase>");

        assertEquals(hasPassed, THIS.problem(folder, begin.minusSeconds(1)).isEmpty());
        assertTrue(THIS.problem(folder, begin.plusSeconds(60)).isPresent());
    }

    @Test
    void testThatHasNotRun_isFound() throws IOException {
        assertTrue(THIS.problem(folder, Instant.EPOCH).isPresent());
        report("<testcase name='testThatIsNamed'/>");

        assertTrue(THIS.problem(folder, Instant.EPOCH).isPresent());
    }

    private void report(String cases) throws IOException {
        Files.writeString(
                folder.resolve("TEST-" + FlawsTest.class.getName() + ".xml"), "<testsuite>" + cases + "</testsuite>");
    }
}
