package dev.perdure.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final String SHOP = """
            package app;
            @dev.perdure.Orchestrator interface Shop { long place(); }
            class ShopOrchestrator implements Shop {
                public long place() {
                    java.util.function.LongSupplier now = () -> System.nanoTime();
                    return now.getAsLong() + helper();
                }
                static long helper() {
                    return System.currentTimeMillis();
                }
            }
            """;

    @TempDir
    private Path directory;

    private Program program;
    private Path baseline;

    @BeforeEach
    void writeBaseline() throws IOException {
        program = new Program(directory).with("app/Shop.java", SHOP);
        baseline = directory.resolve("known.baseline");
        assertEquals(
                new Program.Outcome(
                        0, "No findings in 1 entry checked, 4 methods reached, 2 more are in the baseline.\n", ""),
                run("--update-baseline"));
    }

    @Test
    void file_hasMembersWithoutLines() throws IOException {
        assertEquals(
                List.of(
                        "DET-TIME-01 app.ShopOrchestrator.place(): app.ShopOrchestrator.place()"
                                + " > app.ShopOrchestrator.helper() > java.lang.System.currentTimeMillis()",
                        "DET-TIME-03 app.ShopOrchestrator.place(): app.ShopOrchestrator.place()"
                                + " > app.ShopOrchestrator.lambda$place() > java.lang.System.nanoTime()"),
                Files.readAllLines(baseline).subList(1, 3));
    }

    @Test
    void movedLinesAndFurtherLambdas_areStillKnown() throws IOException {
        program.with(
                "app/Shop.java",
                SHOP.replace("public long place() {", "\n\n public long place() {\n Runnable first = () -> {};"));
        assertEquals(0, run().status());
    }

    @Test
    void anotherWayToTheSameSink_isAFinding() throws IOException {
        program.with(
                "app/Shop.java",
                SHOP.replace(
                        "return System.currentTimeMillis();",
                        "return deeper(); }\n" + "static long deeper() { return System.currentTimeMillis();"));
        Program.Outcome outcome = run();
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("[DET-TIME-01]"), outcome.out());
        assertTrue(
                outcome.out().endsWith("1 finding in 1 entry checked, 5 methods reached, 1 more is in the baseline.\n"),
                outcome.out());
    }

    @Test
    void linesThatNothingHasAnyMore_areReported() throws IOException {
        program.with("app/Shop.java", SHOP.replace("System.currentTimeMillis()", "4"));
        Program.Outcome outcome = run();
        assertEquals(0, outcome.status());
        assertTrue(
                outcome.err()
                        .startsWith("[PERD-448] Lines of the baseline that nothing has any more: 1. The first is"
                                + " 'DET-TIME-01 app.ShopOrchestrator.place(): "),
                outcome.err());
    }

    @Test
    void whatCouldNotBeChecked_isNeverKnown() throws IOException {
        program.with("app/Gone.java", "package app; class Gone { static long now() { return 1; } }")
                .with("app/Shop.java", SHOP.replace("System.nanoTime()", "Gone.now()"));
        Files.delete(program.classes().resolve("app/Gone.class"));
        assertEquals(2, run("--update-baseline").status());
    }

    @Test
    void missingFile_endsWithTwo() throws IOException {
        Files.delete(baseline);
        Program.Outcome outcome = run();
        assertTrue(outcome.err().startsWith("[PERD-445] "), outcome.err());
        assertTrue(outcome.err().contains(" could not be read: it does not exist. "), outcome.err());
    }

    @Test
    void javac_knowsItToo() throws IOException {
        Javac.Result result = Javac.compile(
                Files.createDirectories(directory.resolve("again")),
                Javac.sourcesIn(directory.resolve("src")),
                Javac.testClassPath(),
                List.of("-Aperdure.checker.baseline=" + baseline),
                new dev.perdure.checker.javac.DeterminismProcessor());
        assertTrue(result.succeeded(), result.diagnostics().toString());
    }

    private Program.Outcome run(String... more) {
        String[] options = new String[more.length + 2];
        System.arraycopy(more, 0, options, 2, more.length);
        options[0] = "--baseline";
        options[1] = baseline.toString();
        return program.run(options);
    }
}
