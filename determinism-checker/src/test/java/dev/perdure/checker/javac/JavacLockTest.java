package dev.perdure.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.perdure.checker.testing.Javac;
import dev.perdure.checker.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavacLockTest {
    private static final String MAILS = """
            package app;
            @dev.perdure.Activities public interface Mails { String send(String to); }
            """;
    private static final String LOCK = """
            perdure.lock 1
            orchestrator Job
              shape app.Sends
                await activity Mails.send(String): String
                end
            """;

    @TempDir
    private Path directory;

    @Test
    void unchangedShape_builds() throws IOException {
        Files.writeString(lock(), LOCK);
        Javac.Result result = compile("Mails mails = new MailsProxy(null);\nreturn mails.send(in);");
        assertTrue(result.succeeded());
        assertEquals(List.of(), result.diagnostics());
    }

    @Test
    void changedShape_isAnErrorAtTheOrchestratorAndLeavesNoClass() throws IOException {
        Files.writeString(lock(), LOCK);
        Javac.Result result = compile("Mails mails = new MailsProxy(null);\nreturn mails.send(in) + mails.send(in);");
        assertFalse(result.succeeded());
        assertEquals(Set.of("Sends.java:2 DUR-VERSION"), result.findings());
        String message = result.errors().get(0).getMessage(Locale.ROOT);
        assertTrue(message.contains("> await activity Mails.send(String): String"), message);
        assertFalse(Files.exists(directory.resolve("classes/app/Sends.class")));
        assertEquals(LOCK, Files.readString(lock()));
    }

    @Test
    void optionsWithoutValues_areAsGoodAsNone() throws IOException {
        for (String end : List.of("", "=")) {
            Compilation compilation = Compiler.javac()
                    .withProcessors(new DeterminismProcessor())
                    .withOptions(
                            "-Aperdure.lock" + end,
                            "-Aperdure.checker.config" + end,
                            "-Aperdure.checker.baseline" + end)
                    .compile(JavaFileObjects.forSourceString("app.Job", """
                            package app;
                            @dev.perdure.Orchestrator interface Job { String run(String in); }
                            class Echo implements Job { public String run(String in) { return in; } }
                            """));
            assertEquals(List.of(), compilation.diagnostics());
        }
    }

    @Test
    void missingFile_isANote() throws IOException {
        Compilation compilation = Compiler.javac()
                .withProcessors(new DeterminismProcessor())
                .withOptions("-Aperdure.lock=" + lock())
                .compile(JavaFileObjects.forSourceString("app.Job", """
                        package app;
                        @dev.perdure.Orchestrator interface Job { String run(String in); }
                        class Echo implements Job { public String run(String in) { return in; } }
                        """));
        assertEquals(Compilation.Status.SUCCESS, compilation.status());
        String note = compilation.notes().get(0).getMessage(Locale.ROOT);
        assertTrue(note.startsWith("[PERD-464] "), note);
    }

    @Test
    void damagedFile_isAnErrorAndLeavesNoClass() throws IOException {
        Files.writeString(lock(), "no lock");
        Javac.Result result = compile("return in;");
        assertFalse(result.succeeded());
        assertTrue(result.errors().get(0).getMessage(Locale.ROOT).startsWith("[PERD-462] "));
        assertFalse(Files.exists(directory.resolve("classes/app/Sends.class")));
    }

    @Test
    void otherErrors_doNotMakeCallsSeemToBeGone() throws IOException {
        Files.writeString(lock(), LOCK);
        Javac.Result result = project("return in;")
                .source("app/Wrong.java", "package app; class Wrong { int wrong() { return \"\"; } }")
                .compile(List.of("-Aperdure.lock=" + lock()), new DeterminismProcessor());
        assertFalse(result.succeeded());
        assertTrue(result.errors().stream()
                .noneMatch(error -> error.getMessage(Locale.ROOT).contains("DUR-VERSION")));
    }

    private Javac.Result compile(String statements) throws IOException {
        return project(statements).compile(List.of("-Aperdure.lock=" + lock()), new DeterminismProcessor());
    }

    private Project project(String statements) throws IOException {
        return new Project(directory)
                .source("app/Mails.java", MAILS)
                .source("app/MailsProxy.java", """
                        package app;
                        final class MailsProxy implements Mails {
                            MailsProxy(dev.perdure.OrchestrationContext ctx) {}
                            @Override public String send(String to) { return to; }
                        }
                        """)
                .orchestrator("Sends", statements);
    }

    private Path lock() {
        return directory.resolve("perdure.lock");
    }
}
