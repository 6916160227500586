package dev.perdure.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.testing.Javac;
import dev.perdure.checker.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code javac} command, as a person or a forking build tool runs it. */
class ForkedJavacTest {
    private static final Path JAVAC = Path.of(System.getProperty("java.home"), "bin", "javac");
    private static final Pattern ERROR = Pattern.compile("(?m)^[^:\\n]*?(\\w+\\.java):(\\d+): error: \\[([A-Z0-9-]+)]");

    @TempDir
    private Path directory;

    private Project project;

    private record Run(int exitCode, String output) {
        Set<String> findings() {
            return ERROR.matcher(output).results().map(Run::text).collect(Collectors.toSet());
        }

        private static String text(MatchResult error) {
            return error.group(1) + ":" + error.group(2) + " " + error.group(3);
        }
    }

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(directory)
                .source("app/ReadsClock.java", """
                        package app;
                        import java.time.Instant;
                        class ReadsClock implements Job {
                          public String run(String in) {
                            return Instant
                                .now()
                                .toString();
                          }
                        }
                        """)
                .orchestrator("RollsDice", "return other.Dice.roll();")
                .source("other/Dice.java", """
                        package other;
                        public class Dice {
                          public static String roll() {
                            return "" + new java.util.Random().nextInt(6);
                          }
                        }
                        """)
                .orchestrator(
                        "MakesUuid",
                        "java.util.function.Supplier<String> id =\n() -> java.util.UUID.randomUUID().toString(); return id.get();")
                .library("lib", "lib/Terms.java", """
                        package lib;
                        public class Terms {
                          public static String text() throws java.io.IOException {
                            return java.nio.file.Files.readString(java.nio.file.Path.of("terms.txt"));
                          }
                        }
                        """)
                .orchestrator("ReadsFile", "return lib.Terms.text();")
                .orchestrator("StartsThread", "Thread mail = new Thread(() -> {});\nmail.start(); return in;");
    }

    private static final Set<String> FIVE = Set.of(
            "ReadsClock.java:6 DET-TIME-01",
            "Dice.java:4 DET-RANDOM-01",
            "MakesUuid.java:3 DET-RANDOM-02",
            "ReadsFile.java:2 DET-IO-01",
            "StartsThread.java:3 DET-THREAD-01");

    @Test
    void processorPath_findsEachAtItsLine() throws Exception {
        Run run = javac(
                "-d",
                project.classDirectory().toString(),
                "-cp",
                cp(project.classPath()),
                "-processorpath",
                cp(checker()));
        assertEquals(FIVE, run.findings());
        assertEquals(1, run.exitCode(), run.output());
        assertTrue(run.output().contains("ReadsFile.run(ReadsFile.java:2)"), run.output());
        assertTrue(run.output().contains("-> Terms.text(Terms.java:4) -> Files.readString(Path)"), run.output());
        assertEquals(Set.of("Job.class"), project.classFiles());
    }

    @Test
    void withoutOutputDirectory_classFilesBesideTheSourcesAreChecked() throws Exception {
        Run run = javac("-cp", cp(project.classPath()), "-processorpath", cp(checker()));
        assertEquals(FIVE, run.findings());
        assertEquals(Set.of("Job.class"), project.classFiles());
    }

    @Test
    void checkerOnTheClassPathOnly_checksOrFails() throws Exception {
        Run run = javac("-d", project.classDirectory().toString(), "-cp", cp(project.classPath()));
        assertEquals(1, run.exitCode(), run.output());
        boolean processorsRunByDefault = Runtime.version().feature() < 23;
        assertEquals(
                processorsRunByDefault ? FIVE : Set.of("PERD-100"),
                processorsRunByDefault
                        ? run.findings()
                        : run.findings().stream()
                                .map(f -> f.substring(f.indexOf(' ') + 1))
                                .collect(Collectors.toSet()));
    }

    @Test
    void checkerOnTheClassPathOnly_checksWhereProcessingIsAskedFor() throws Exception {
        List<String> options =
                new ArrayList<>(List.of("-d", project.classDirectory().toString(), "-cp", cp(project.classPath())));
        if (Runtime.version().feature() >= 21) {
            options.add("-proc:full");
        }
        assertEquals(FIVE, javac(options.toArray(String[]::new)).findings());
    }

    @Test
    void processingTurnedOff_fails() throws Exception {
        Run run = javac(
                "-proc:none",
                "-d",
                project.classDirectory().toString(),
                "-cp",
                cp(project.classPath()),
                "-processorpath",
                cp(checker()));
        assertEquals(1, run.exitCode(), run.output());
        assertTrue(run.findings().stream().anyMatch(finding -> finding.endsWith("PERD-100")), run.output());
    }

    @Test
    void goodCode_compilesInSilence() throws Exception {
        Project good = new Project(directory.resolve("good")).orchestrator("Good", "return in.strip();");
        Run run = javac(
                good,
                "-d",
                good.classDirectory().toString(),
                "-cp",
                cp(good.classPath()),
                "-processorpath",
                cp(checker()));
        assertEquals("", run.output());
        assertEquals(0, run.exitCode());
    }

    @Test
    void dependencyOnTheModulePath_isSeenFromJdk18On_andMissingBefore() throws Exception {
        Project library = new Project(directory.resolve("library"))
                .source("module-info.java", "module lib { exports lib; }")
                .source(
                        "lib/Terms.java",
                        "package lib; public class Terms { public static double text() {"
                                + " return new Object() { double any() { return Math.random(); } }.any(); } }");
        Files.delete(library.sourceDirectory().resolve("app/Job.java"));
        Javac.compileCleanly(library.classDirectory(), library.allSources(), List.of());
        Project modular = new Project(directory.resolve("modular"))
                .source("module-info.java", "module app { requires lib; requires dev.perdure; }")
                .orchestrator("Bad", "return in + lib.Terms.text();");
        List<Path> modulePath = new ArrayList<>(annotations());
        modulePath.add(library.classDirectory());
        Run run = javac(
                modular,
                "-d",
                modular.classDirectory().toString(),
                "--module-path",
                cp(modulePath),
                "--processor-path",
                cp(checker()));
        String id = Runtime.version().feature() < 18 ? "PERD-190" : "DET-RANDOM-01";
        assertEquals(Set.of("Bad.java:2 " + id), run.findings(), run.output());
    }

    private static String cp(List<Path> path) {
        return Javac.joined(path);
    }

    /** The checker and what it needs. */
    private static List<Path> checker() {
        return Javac.testClassPath().stream()
                .filter(entry -> entry.endsWith("target/classes")
                        || entry.getFileName().toString().startsWith("asm-"))
                .map(Path::toAbsolutePath)
                .toList();
    }

    /** A module with the one annotation that is looked for. */
    private List<Path> annotations() throws IOException {
        Path classes = directory.resolve("annotation-classes");
        Project annotation = new Project(directory.resolve("annotation"))
                .source("module-info.java", "module dev.perdure { exports dev.perdure; }")
                .source("dev/perdure/Orchestrator.java", "package dev.perdure; public @interface Orchestrator {}");
        Files.delete(annotation.sourceDirectory().resolve("app/Job.java"));
        Javac.compileCleanly(Files.createDirectories(classes), annotation.allSources(), List.of());
        return List.of(classes);
    }

    private Run javac(String... options) throws IOException, InterruptedException {
        return javac(project, options);
    }

    private Run javac(Project compiled, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVAC.toString()));
        command.addAll(List.of(options));
        compiled.allSources().forEach(source -> command.add(source.toString()));
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exitCode = process.waitFor();
        return new Run(exitCode, Files.readString(output, StandardCharsets.UTF_8));
    }
}
