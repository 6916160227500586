package dev.perdure.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    private static Path directory;

    private static Program program;

    @BeforeAll
    static void compile() throws IOException {
        program = new Program(directory)
                .with("lib/Repo.java", "package lib; public interface Repo { long load(String key); }")
                .with(
                        "lib/deep/Clocks.java",
                        "package lib.deep; public class Clocks { public static final Object LOCK = 1;"
                                + " public static long now() { return System.nanoTime(); } }")
                .with("app/Shop.java", """
                        package app;
                        @dev.perdure.Orchestrator interface Shop { long place(); }
                        class ShopOrchestrator implements Shop {
                            static class Files implements lib.Repo {
                                public long load(String key) { return key.length(); }
                            }
                            public long place() {
                                lib.Repo repo = new Files();
                                return lib.deep.Clocks.now() + repo.load("a");
                            }
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "allow lib.deep.Clocks#now() because it is only logged | ''",
                "allow lib.deep.Clocks because it is only logged       | ''",
                "allow java.lang.System#nano* because it is only logged | ''",
                "trust lib.** because it is reviewed                   | ''",
                "trust lib.* because it is reviewed                    | DET-TIME-03",
                "deny DET-IO-05 lib.Repo#load because it asks a database | DET-IO-05 DET-TIME-03",
                "deny DET-IO-05 app.ShopOrchestrator$Files#load(java.lang.String) because of files | DET-IO-05 DET-TIME-03",
            })
    void lines_decideAboutMembers(String line, String expected) throws IOException {
        Program.Outcome outcome = program.run("--config", file("a.config", line));
        for (String id : List.of("DET-IO-05", "DET-TIME-03")) {
            assertEquals(expected.contains(id), outcome.out().contains("[" + id + "]"), outcome.toString());
        }
        assertEquals(expected.isEmpty() ? 0 : 1, outcome.status());
    }

    @Test
    void laterLinesAndFiles_goBeforeEarlierOnes() throws IOException {
        String allow = file("a.config", "allow lib.deep.Clocks#now because it is only logged");
        String deny = file("b.config", "# no clocks\n\ndeny DET-TIME-01 lib.deep.Clocks#now because it is a clock");
        assertEquals(0, program.run("--config", deny, "--config", allow).status());
        Program.Outcome denied = program.run("--config", allow, "--config", deny);
        assertTrue(denied.out().contains("[DET-TIME-01] lib.deep.Clocks.now()"), denied.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "permit lib.Repo#load because x           | there is no 'permit'",
                "allow lib.Repo#load                      | there is no reason",
                "allow lib.Repo#laod because x            | type lib.Repo has no such member as lib.Repo#laod",
                "allow lib.Repo#load(int) because x       | type lib.Repo has no such member",
                "allow lib.Rapo#load because x            | there is no type lib.Rapo on the class path",
                "deny DET-TIME-99 lib.Repo#load because x | there is no rule DET-TIME-99",
                "deny lib.Repo#load because x             | a rule is named after 'deny'",
                "allow lib/Repo because x                 | 'lib/Repo' is no signature",
            })
    void mistakes_nameFileAndLine(String line, String message) throws IOException {
        String file = file("a.config", "# comment\n" + line);
        Program.Outcome outcome = program.run("--config", file);
        assertEquals(2, outcome.status(), outcome.toString());
        assertTrue(outcome.err().startsWith("[PERD-446] " + file + ":2: " + message), outcome.err());
    }

    @Test
    void functionsHandedToWhatIsExempt_areNotLookedInto() throws IOException {
        Program escaping = new Program(directory.resolve("escaping"))
                .with("app/Escape.java", """
                        package app;
                        class Escape {
                            static long once(java.util.function.LongSupplier code) { return code.getAsLong(); }
                        }
                        """)
                .with("app/Shop.java", """
                        package app;
                        @dev.perdure.Orchestrator interface Shop { long place(long n); }
                        class ShopOrchestrator implements Shop {
                            public long place(long n) {
                                long recorded = Escape.once(() -> System.nanoTime() + n) + Escape.once(System::nanoTime);
                                java.util.function.LongSupplier other = () -> System.currentTimeMillis();
                                return recorded + other.getAsLong();
                            }
                        }
                        """);
        String exempt = file("exempt.config", "exempt app.Escape#once because its result is recorded");
        Program.Outcome outcome = escaping.run("--config", exempt);
        assertTrue(outcome.out().contains("[DET-TIME-01]"), outcome.out());
        assertTrue(outcome.out().contains("1 finding in 1 entry"), outcome.out());
    }

    @Test
    void missingFile_endsWithTwo() {
        Program.Outcome outcome = program.run("--config", "nowhere.config");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("[PERD-445] nowhere.config could not be read"), outcome.err());
    }

    @Test
    void explain_saysWhatHoldsAndWhoDecides() throws IOException {
        String allow = file("a.config", "allow lib.deep.Clocks#now because it is only logged");
        assertExplains("""
                lib.deep.Clocks.now()
                  allowed.
                  Decided by %s:1, because it is only logged
                """.formatted(allow), "lib.deep.Clocks#now", "--config", allow);
        assertExplains("""
                lib.deep.Clocks.now()
                  looked into: what its code reaches decides.
                  Decided by what Perdure brings.
                """, "lib.deep.Clocks#now");
        assertExplains("""
                java.lang.System.nanoTime()
                  forbidden by DET-TIME-03 (Elapsed time): it measures time that passes while the code runs: a replay takes another time.
                  Take the difference of two ctx.now(), or measure inside an activity.
                  Decided by what Perdure brings.
                """, "java.lang.System#nanoTime");
        assertExplains("""
                java.util.ArrayList.size()
                  allowed: its type was reviewed, and no member that it declares differs on replay.
                  Decided by what Perdure brings.
                """, "java.util.ArrayList#size()");
        assertTrue(program.run("--explain", "lib.Repo#laod").err().startsWith("[PERD-447] 'lib.Repo#laod'"));
    }

    private static void assertExplains(String expected, String signature, String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of(options));
        arguments.addAll(List.of("--explain", signature));
        Program.Outcome outcome = program.run(arguments.toArray(String[]::new));
        assertEquals(new Program.Outcome(0, expected, ""), outcome);
    }

    private static String file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
