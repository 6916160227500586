package dev.perdure.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.testing.Javac;
import dev.perdure.checker.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavacFrontEndTest {
    private static final String READS_CLOCK = "return \"\" + System.nanoTime();";

    @TempDir
    private Path directory;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(directory);
    }

    @Test
    void secondBuild_failsAgain() throws IOException {
        project.orchestrator("Bad", "return new Object() { long now() { return Helper.now(); } }.now() + \"\";")
                .source(
                        "app/Helper.java",
                        "package app; class Helper {\nstatic long now() { return System.nanoTime(); } }")
                .source("app/Clean.java", "package app; class Clean {}");
        for (int build = 1; build <= 2; build++) {
            Javac.Result result = compile();
            assertFalse(result.succeeded());
            assertEquals(Set.of("Helper.java:2 DET-TIME-03"), result.findings());
            assertEquals(Set.of("Clean.class", "Job.class"), project.classFiles());
        }
        project.source("app/Helper.java", "package app; class Helper { static long now() { return 0; } }");
        assertTrue(compile().succeeded());
        assertTrue(project.classFiles().containsAll(Set.of("Bad.class", "Bad$1.class", "Helper.class")));
    }

    @Test
    void twoBadClassesInOneFile_areBothReported() throws IOException {
        project.source("app/Two.java", """
                package app;
                class One implements Job { public String run(String in) {
                  return "" + System.nanoTime(); } }
                class Two implements Job { public String run(String in) {
                  return "" + Math.random(); } }
                """);
        assertEquals(
                Set.of("Two.java:3 DET-TIME-03", "Two.java:5 DET-RANDOM-01"),
                compile().findings());
        assertEquals(Set.of("Job.class"), project.classFiles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g:none", "-g:source,vars"})
    void withoutLineNumbers_theMethodIsPointedAt(String debugOption) throws IOException {
        project.source("app/Bad.java", """
                package app;
                class Bad implements Job {

                  public String run(String in) {
                    java.util.function.Supplier<Long> now = () ->
                        System.nanoTime();
                    return "" + now.get();
                  }
                }
                """);
        assertEquals(Set.of("Bad.java:4 DET-TIME-03"), compile(debugOption).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "byfile", "bytodo"})
    void everyCompilePolicy_givesTheSameFindings(String policy) throws IOException {
        project.orchestrator("Bad", READS_CLOCK)
                .orchestrator("Worse", "return Helper.id() + Instant.class;")
                .source("app/Instant.java", "package app; class Instant {}")
                .source(
                        "app/Helper.java",
                        "package app; class Helper {\nstatic String id() { return \"\" + Math.random(); } }");
        assertEquals(
                Set.of("Bad.java:2 DET-TIME-03", "Helper.java:2 DET-RANDOM-01"),
                compile("-XDcompilePolicy=" + policy).findings());
    }

    @Test
    void message_hasFactChainAndRemedy() throws IOException {
        project.orchestrator("Bad", "return Helper.id();")
                .orchestrator("Other", "return new Object() { String id() { return Helper.id(); } }.id();")
                .source(
                        "app/Helper.java",
                        "package app; class Helper {\nstatic String id() { return \"\" + Math.random(); } }");
        String message = compile().errors().get(0).getMessage(Locale.ROOT);
        assertEquals(
                List.of(
                        "[DET-RANDOM-01] java.lang.Math.random() draws from a source of randomness without a fixed"
                                + " seed: its values differ on replay.",
                        "Bad.run(Bad.java:2)",
                        "-> Helper.id(Helper.java:2) -> Math.random()",
                        "Also reached from Other.run",
                        "Use ctx.random(), or give the generator a seed that is part of the input."),
                message.lines().map(String::strip).toList());
    }

    @Test
    void chain_isTheShortest() throws IOException {
        project.orchestrator("Bad", "Ways.near(); Ways.far(); return in;").source("app/Ways.java", """
                        package app;
                        class Ways {
                          static void near() { stamp(); }
                          static void far() { further(); }
                          static void further() { furthest(); }
                          static void furthest() { stamp(); }
                          static void stamp() { System.nanoTime(); }
                        }
                        """);
        assertEquals("-> Ways.near(Ways.java:3) -> Ways.stamp(Ways.java:7) -> System.nanoTime()", chain());
    }

    @Test
    void chain_leavesOutWhatOnlyTheCompilerWrote() throws IOException {
        project.orchestrator("Bad", "Ways.lead(new Ways.Stamp()); return in;").source("app/Ways.java", """
                        package app;
                        class Ways {
                          interface Way<T> { void go(T value); }
                          static class Stamp implements Way<String> {
                            public void go(String value) { System.nanoTime(); }
                          }
                          static void lead(Way<String> way) { way.go(""); }
                        }
                        """);
        assertEquals("-> Ways.lead(Ways.java:7) -> Ways.Stamp.go(Ways.java:5) -> System.nanoTime()", chain());
    }

    private String chain() throws IOException {
        return compile()
                .errors()
                .get(0)
                .getMessage(Locale.ROOT)
                .lines()
                .toList()
                .get(2)
                .strip();
    }

    @Test
    void caret_isUnderTheCall() throws IOException {
        project.orchestrator("Bad", "String text = in.strip() + Math.random() + in; return text;");
        assertEquals(
                "String text = in.strip() + Math.random(".length(),
                compile().errors().get(0).getColumnNumber());
    }

    @Test
    void interfaceWithoutImplementation_isFine() throws IOException {
        assertTrue(compile().succeeded());
    }

    @Test
    void anotherError_isReportedAlone() throws IOException {
        project.orchestrator("Calls", "return Zebra.id();")
                .source("app/Zebra.java", "package app; class Zebra { static String id() { return 1; } }");
        assertEquals(1, compile().errors().size());
    }

    @Test
    void permissionForAClassWithAnotherError_isNotCalledUnused() throws IOException {
        project.source("app/Bad.java", """
                        package app;
                        @dev.perdure.AllowNondeterminism(rule = "DET-RANDOM-01", reason = "for show")
                        public final class Bad implements Job {
                            public String run(String in) { return Zebra.id(); }
                        }
                        """)
                .source("app/Zebra.java", "package app; class Zebra { static String id() { return Math.random(); } }");
        assertEquals(1, compile().errors().size());
    }

    @Test
    void libraryCode_isReportedAtTheCallInTheSources_onceForEachRule() throws IOException {
        project.library("lib", "lib/Terms.java", """
                        package lib;
                        public class Terms {
                          public static String text() throws java.io.IOException {
                            java.nio.file.Path file = java.nio.file.Path.of("x");
                            return java.nio.file.Files.readString(file) + java.nio.file.Files.size(file) + Math.random();
                          }
                        }
                        """).orchestrator("Bad", "return lib.Terms.text();");
        Javac.Result result = compile();
        assertEquals(Set.of("Bad.java:2 DET-IO-01", "Bad.java:2 DET-RANDOM-01"), result.findings());
        assertEquals(2, result.errors().size());
    }

    @Test
    void orchestratorInterfaceFromALibrary_isKnownByItsAnnotation() throws IOException {
        project.library(
                        "api",
                        "api/Task.java",
                        "package api; @dev.perdure.Orchestrator public interface Task { String run(); }")
                .source(
                        "app/Bad.java",
                        "package app;\nclass Bad implements api.Task { public String run() {\nreturn \"\" + Math.random(); } }");
        assertEquals(Set.of("Bad.java:3 DET-RANDOM-01"), compile().findings());
    }

    @Test
    void entryMethodInheritedFromALibrary_isReportedAtTheClass() throws IOException {
        project.library(
                        "lib",
                        "lib/Base.java",
                        "package lib; public class Base { public String run(String in) { return \"\" + Math.random(); } }")
                .source("app/Bad.java", "package app;\n\npublic class Bad extends lib.Base implements Job {}");
        assertEquals(Set.of("Bad.java:3 DET-RANDOM-01"), compile().findings());
    }

    @Test
    void classThatIsNotCompiledAgain_isReadFromTheOutput() throws IOException {
        project.source("app/Helper.java", "package app; class Helper { static double id() { return Math.random(); } }");
        assertTrue(compile().succeeded());
        Files.delete(project.sourceDirectory().resolve("app/Helper.java"));
        project.orchestrator("Bad", "return \"\" + Helper.id();");
        Javac.Result result = Javac.compile(
                project.classDirectory(),
                project.allSources(),
                Stream.concat(project.classPath().stream(), Stream.of(project.classDirectory()))
                        .toList(),
                List.of(),
                new DeterminismProcessor());
        assertEquals(Set.of("Bad.java:2 DET-RANDOM-01"), result.findings());
    }

    @Test
    void helperOfTwoOrchestrators_isCheckedForBothAgain() throws IOException {
        project.source("app/Helper.java", "package app; class Helper { static double id() { return Math.random(); } }")
                .orchestrator("One", "return \"\" + Helper.id();")
                .orchestrator("Two", "return \"\" + Helper.id();");
        assertEquals(Set.of("Helper.java:1 DET-RANDOM-01"), compile().findings());
        assertEquals(Set.of("Job.class"), project.classFiles());
    }

    @Test
    void missingClass_isAnErrorOfItsOwn() throws IOException {
        createLibraryOfTwo();
        Files.delete(project.libraryClasses("lib").resolve("lib/Inner.class"));
        project.repack("lib");
        assertEquals(Set.of("Bad.java:2 PERD-190"), compile().findings());
        assertEquals(Set.of("Job.class"), project.classFiles());
    }

    @Test
    void damagedClass_isAnErrorOfItsOwn() throws IOException {
        createLibraryOfTwo();
        Files.write(project.libraryClasses("lib").resolve("lib/Inner.class"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        project.repack("lib");
        assertEquals(Set.of("Bad.java:2 PERD-191"), compile().findings());
    }

    private void createLibraryOfTwo() throws IOException {
        project.library(
                        "lib",
                        "lib/Outer.java",
                        "package lib; public class Outer { public static String text() { return Inner.text(); } }",
                        "lib/Inner.java",
                        "package lib; class Inner { static String text() { return \"\"; } }")
                .orchestrator("Bad", "return lib.Outer.text();");
    }

    private Javac.Result compile(String... options) throws IOException {
        return project.compile(List.of(options), new DeterminismProcessor());
    }
}
