package dev.perdure.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Orchestrator;
import dev.perdure.checker.ClassFileCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs Maven as a user does, without network, on a project whose compiler was told to run no processor. */
class CheckMojoTest {
    private static final Path PROJECT = Path.of("src/test/resources/project");

    private static final String LOCK = "dev.perdure:perdure-maven-plugin:lock";

    private static final String UNCHANGED = "no errors found. Nothing has changed since that was checked.";

    private record Outcome(int status, String output) {}

    @TempDir
    private Path directory;

    @Test
    void findings_failTheBuildEachTimeUntilTheyAreMendedOrAllowed() throws Exception {
        try (LocalRepository repository = repository()) {
            checkAgainAndAgain(repository);
        }
    }

    private void checkAgainAndAgain(LocalRepository repository) throws Exception {
        Path project = copyProject();

        Outcome first = maven(repository, project);
        assertEquals(1, first.status(), first.output());
        assertTrue(
                first.output().contains("[ERROR] src/main/java/app/ShopOrchestrator.java:[19] [DET-TIME-03] java.lang"),
                first.output());
        assertTrue(first.output().contains("ShopOrchestrator.place(ShopOrchestrator.java:13)"), first.output());

        Outcome second = maven(repository, project);
        assertFalse(second.output().contains("Compiling"), second.output());
        assertEquals(1, second.status(), second.output());

        Path config = project.resolve("perdure.config");
        Files.writeString(config, "allow app.Clocks#now() because it is only logged\n");
        Outcome allowed = maven(repository, project, "-Dperdure.checker.config=" + config);
        assertEquals(0, allowed.status(), allowed.output());
        assertTrue(allowed.output().contains("[INFO] 1 entry checked, no errors found."), allowed.output());

        Files.writeString(config, "allow app.Clocks#nov() because it is only logged\n");
        Outcome misspelt = maven(repository, project, "-Dperdure.checker.config=" + config);
        assertEquals(1, misspelt.status(), misspelt.output());
        assertTrue(misspelt.output().contains("[PERD-446] " + config + ":1: type app.Clocks"), misspelt.output());
    }

    @Test
    void changedCalls_failTheBuildUntilTheLockFileIsWrittenAnew() throws Exception {
        try (LocalRepository repository = repository()) {
            Path project = copyProject();
            Path source = project.resolve("src/main/java/app/ShopOrchestrator.java");
            String noCalls =
                    Files.readString(source).replace("System.nanoTime()", "7").replace("implements Shop {", """
                            implements Shop {
                                private final dev.perdure.OrchestrationContext ctx;
                                ShopOrchestrator(dev.perdure.OrchestrationContext ctx) { this.ctx = ctx; }
                            """);
            Files.writeString(source, noCalls);

            Outcome unlocked = maven(repository, project);
            assertEquals(0, unlocked.status(), unlocked.output());
            assertTrue(unlocked.output().contains("[WARNING] [PERD-464]"), unlocked.output());

            Outcome locked = run(repository, project, LOCK);
            assertEquals(0, locked.status(), locked.output());
            assertTrue(Files.readString(project.resolve("perdure.lock")).contains("orchestrator Shop"));

            Files.writeString(
                    source,
                    noCalls.replace(
                            "return Clocks", "ctx.timer(java.time.Duration.ofHours(1)).await(); return Clocks"));
            Outcome changed = maven(repository, project);
            assertEquals(1, changed.status(), changed.output());
            assertTrue(changed.output().contains("[DUR-VERSION]"), changed.output());
            assertTrue(changed.output().contains(LOCK), changed.output());

            Outcome accepted = run(repository, project, "-Dperdure.lock=", LOCK, "process-classes");
            assertEquals(0, accepted.status(), accepted.output());
            assertFalse(accepted.output().contains(UNCHANGED), accepted.output());

            Outcome repeated = maven(repository, project);
            assertEquals(0, repeated.status(), repeated.output());
            assertTrue(repeated.output().contains(UNCHANGED), repeated.output());
        }
    }

    @Test
    void moduleWithoutOrchestrators_isPassedOverByLock() throws Exception {
        try (LocalRepository repository = repository()) {
            Path project = copyProject();
            Path source = project.resolve("src/main/java/app/ShopOrchestrator.java");
            Files.writeString(source, "package app; class Values {}");

            Outcome locked = run(repository, project, LOCK);
            assertEquals(0, locked.status(), locked.output());
            assertTrue(
                    locked.output().contains("[INFO] There is no orchestrator, so nothing is written."),
                    locked.output());
            assertFalse(Files.exists(project.resolve("perdure.lock")));
        }
    }

    private LocalRepository repository() throws Exception {
        return LocalRepository.at(directory.resolve("repository"))
                .with("perdure-parent", Path.of("../pom.xml"))
                .with("perdure-bom", Path.of("../bom/pom.xml"))
                .with("perdure-annotations", Path.of("../annotations/pom.xml"), Orchestrator.class)
                .with("perdure-determinism-checker", Path.of("../determinism-checker/pom.xml"), ClassFileCheck.class)
                .with("perdure-maven-plugin", Path.of("pom.xml"), CheckMojo.class);
    }

    private Path copyProject() throws IOException {
        Path copy = directory.resolve("project");
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(PROJECT.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static Outcome maven(LocalRepository repository, Path project, String... options)
            throws IOException, InterruptedException {
        return run(
                repository,
                project,
                Stream.concat(Stream.of(options), Stream.of("process-classes")).toArray(String[]::new));
    }

    private static Outcome run(LocalRepository repository, Path project, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("mvn", "-o", "-B", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository.directory()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
