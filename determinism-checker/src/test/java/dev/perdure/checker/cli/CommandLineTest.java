package dev.perdure.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.testing.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final String BAD = """
            package app;
            @dev.perdure.Orchestrator interface Shop { long place(); }
            class ShopOrchestrator implements Shop {
                public long place() {
                    return System.nanoTime();
                }
            }
            """;
    private static final String NAMED = """
            package app;
            public abstract class Named {
                public static long now() { return System.nanoTime(); }
                static long hidden() { return System.nanoTime(); }
                public abstract int next();
                public static class Dice extends Named {
                    private final java.util.Random random = new java.util.Random();
                    public int next() { return random.nextInt(); }
                    public int next(int bound) { return bound; }
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void findings_endWithOneAndAreOnStandardOutput() throws IOException {
        Program.Outcome outcome =
                new Program(directory).with("app/Shop.java", BAD).run();
        assertEquals(1, outcome.status());
        assertEquals("", outcome.err());
        assertTrue(outcome.out().startsWith("[DET-TIME-03] java.lang.System.nanoTime()"), outcome.out());
        assertTrue(outcome.out().contains("ShopOrchestrator.place(Shop.java:5)"), outcome.out());
        assertTrue(outcome.out().endsWith("1 finding in 1 entry checked, 2 methods reached.\n"), outcome.out());
    }

    @Test
    void cleanCode_endsWithZero() throws IOException {
        Program.Outcome outcome = new Program(directory)
                .with("app/Shop.java", BAD.replace("System.nanoTime()", "4"))
                .run();
        assertEquals(new Program.Outcome(0, "No findings in 1 entry checked, 2 methods reached.\n", ""), outcome);
    }

    @Test
    void jars_areCheckedAsDirectoriesAre() throws IOException {
        Program program = new Program(directory).with("app/Shop.java", BAD);
        Path jar = Jars.of(directory.resolve("shop.jar"), program.classes());
        assertEquals(
                1,
                Program.runExactly(List.of("--classpath", System.getProperty("java.class.path"), jar.toString()))
                        .status());
    }

    @Test
    void reports_nameSourcesWhereTheProjectHasThem() throws IOException {
        Path sarif = directory.resolve("reports/out.sarif");
        Path json = directory.resolve("out.json");
        Program program = new Program(directory).with("app/Shop.java", BAD);
        assertEquals(
                1,
                program.run("--sarif", sarif.toString(), "--json", json.toString())
                        .status());
        String source = directory.resolve("src/main/java/app/Shop.java").toString();
        assertTrue(Files.readString(sarif).contains("\"startLine\":5"));
        assertTrue(Files.readString(sarif).contains("\"uri\":\"file://" + source));
        assertTrue(Files.readString(sarif).contains("\"entry\":\"app.ShopOrchestrator.place\""));
        assertTrue(Files.readString(json).contains("\"file\":\"" + source));
        assertTrue(program.run("--github").out().startsWith("::error file=" + source + ",line=5,title=DET-TIME-03::"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app.Named#now        | DET-TIME-03                | 1",
                "app.Named#hidden     | DET-TIME-03                | 1",
                "app.Named#*          | DET-TIME-03 DET-RANDOM-01  | 2",
                "app.Named#next       | DET-RANDOM-01              | 1",
                "app.Named.Dice#next(int) | DET-RANDOM-01          | 1",
                "*Dice#ne*            | DET-RANDOM-01              | 2",
            })
    void entries_areNamedByPatterns(String pattern, String ids, int entries) throws IOException {
        Program.Outcome outcome =
                new Program(directory).with("app/Named.java", NAMED).run("--entry", pattern);
        for (String id : ids.split(" ")) {
            assertTrue(outcome.out().contains("[" + id + "]"), outcome.toString());
        }
        assertTrue(outcome.out().contains(" in " + entries + (entries == 1 ? " entry" : " entries")), outcome.out());
    }

    @Test
    void libraryThatIsTrusted_isLookedIntoAsAnEntry() throws IOException {
        Program program = new Program(directory)
                .with(
                        "com/google/common/base/Text.java",
                        "package com.google.common.base; public interface Text { String text(); }")
                .with("com/google/common/math/Rounding.java", """
                        package com.google.common.math;
                        public class Rounding implements com.google.common.base.Text {
                            public static long now() { return Clock.now(); }
                            public String text() { return "" + now(); }
                            static class Clock { static long now() { return System.nanoTime(); } }
                        }
                        """)
                .with("app/Shop.java", BAD.replace("System.nanoTime()", "com.google.common.math.Rounding.now()"));
        assertEquals(0, program.run().status());
        Program.Outcome named = program.run("--entry", "com.google.common.math.Rounding#*");
        assertTrue(named.out().contains("[DET-TIME-03]"), named.toString());
        assertEquals(0, program.run("--entry", "com.google.common.base.Text#*").status());
    }

    @Test
    void otherFrameworks_areToldByTheirAnnotation() throws IOException {
        String source = """
                package app;
                @interface Flow {}
                @Flow interface Named { long now(); }
                class NamedFlow implements Named {
                    public long now() { return System.nanoTime(); }
                    public static void main(String[] args) { System.exit(1); }
                }
                """;
        Program.Outcome outcome =
                new Program(directory).with("app/Named.java", source).run("--entry-interface-annotation", "app.Flow");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("1 finding in 1 entry"), outcome.out());
    }

    @Test
    void missingClassOnTheWay_endsWithTwoAndIsReported() throws IOException {
        Program program = new Program(directory)
                .with("app/Gone.java", "package app; class Gone { static long now() { return 1; } }")
                .with("app/Shop.java", BAD.replace("System.nanoTime()", "Gone.now()"));
        Files.delete(program.classes().resolve("app/Gone.class"));
        Program.Outcome outcome = program.run();
        assertEquals(2, outcome.status());
        assertTrue(outcome.out().contains("[PERD-190] app.Gone"), outcome.out());
        assertTrue(outcome.err().contains("PERD-190"), outcome.err());
    }

    @Test
    void missingClassThatIsUsedInManyPlaces_isOneFinding() throws IOException {
        Program program = new Program(directory)
                .with("app/Gone.java", "package app; class Gone { static long now() { return 1; } }")
                .with("app/Shop.java", BAD.replace("System.nanoTime()", "Gone.now() +\n Gone.now()"));
        Files.delete(program.classes().resolve("app/Gone.class"));
        assertTrue(
                program.run().out().contains("1 finding in 1 entry"),
                program.run().out());
    }

    @Test
    void unreadableClass_endsWithTwo() throws IOException {
        Program program = new Program(directory).with("app/Shop.java", BAD);
        Files.write(program.classes().resolve("app/Damaged.class"), new byte[] {1, 2, 3});
        assertFails("[PERD-191] A class to check cannot be read: app.Damaged: the file is damaged. ", program.run());
    }

    @Test
    void missingEntries_endWithTwo() throws IOException {
        Program program = new Program(directory).with("app/Named.java", NAMED);
        Program.Outcome none = program.run();
        assertFails("[PERD-442] There is no orchestrator among the classes in ", none);
        assertTrue(none.err().contains(" (2), "), none.err());
        assertFails("[PERD-443] 'app.Named#nex' is no method", program.run("--entry", "app.Named#nex"));
        assertFails("[PERD-443] 'app.Named' is no method", program.run("--entry", "app.Named"));
        assertFails("[PERD-449] There is no annotation 'a.B' ", program.run("--entry-interface-annotation", "a.B"));
    }

    @ParameterizedTest
    @CsvSource({
        "--what, [PERD-440] There is no option --what. ",
        "--sarif, [PERD-440] Option --sarif lacks its value. ",
        "/nowhere/at/all, [PERD-441] /nowhere/at/all is neither ",
        "pom.xml, [PERD-445] pom.xml could not be read: it is no jar"
    })
    void mistakesOnTheCommandLine_endWithTwo(String arguments, String message) {
        assertFails(message, Program.runExactly(List.of(arguments.split(" "))));
    }

    @Test
    void unwritableReport_endsWithTwo() throws IOException {
        Program program = new Program(directory).with("app/Shop.java", BAD);
        assertFails("[PERD-444] ", program.run("--json", program.classes().toString()));
    }

    @Test
    void helpAndVersion_endWithZero() {
        assertEquals(
                new Program.Outcome(0, "perdure-determinism-checker 1.2.3\n", ""),
                Program.runExactly(List.of("--version")));
        assertTrue(Program.runExactly(List.of("--help")).out().contains("--entry-interface-annotation FQCN"));
    }

    private static void assertFails(String message, Program.Outcome outcome) {
        assertEquals(2, outcome.status(), outcome.toString());
        assertTrue(outcome.err().startsWith(message), outcome.err());
    }
}
