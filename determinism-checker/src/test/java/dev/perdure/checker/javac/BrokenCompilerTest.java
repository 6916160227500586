package dev.perdure.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.perdure.checker.testing.Javac;
import dev.perdure.checker.testing.Project;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilers whose files are not files. */
class BrokenCompilerTest {
    @TempDir
    private Path directory;

    @Test
    void failureOfTheCheck_isACompileErrorAndLeavesNothingUnchecked() throws IOException {
        Project project = new Project(directory)
                .library("lib", "lib/Lib.java", "package lib; public class Lib { public static void call() {} }")
                .orchestrator("Fine", "lib.Lib.call(); return in;");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            CompilationTask task = ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            new StringWriter(),
                            new FailingReads(files),
                            diagnostics,
                            List.of(
                                    "-d",
                                    project.classDirectory().toString(),
                                    "-cp",
                                    Javac.joined(project.classPath())),
                            null,
                            files.getJavaFileObjectsFromPaths(project.allSources()));
            task.setProcessors(List.of(new DeterminismProcessor()));
            Javac.Result result = new Javac.Result(task.call(), diagnostics.getDiagnostics());
            assertFalse(result.succeeded());
            assertEquals(1, result.errors().size());
            String message = result.errors().get(0).getMessage(Locale.ROOT);
            assertTrue(message.startsWith("[PERD-192]") && message.contains("disk on fire"), message);
        }
        assertEquals(Set.of(), project.classFiles());
    }

    @Test
    void classFilesInMemory_areCheckedToo() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new DeterminismProcessor())
                .compile(
                        JavaFileObjects.forSourceString(
                                "app.Job",
                                "package app; @dev.perdure.Orchestrator interface Job { String run(String in); }"),
                        JavaFileObjects.forSourceString(
                                "app.Bad",
                                "package app;\nclass Bad implements Job {\npublic String run(String in) {\n"
                                        + "return in + System.nanoTime(); } }"));
        CompilationSubject.assertThat(compilation)
                .hadErrorContaining("DET-TIME-03")
                .inFile(compilation.sourceFiles().get(1))
                .onLine(4);
    }

    /** Fails when the check, but not when the compiler, reads a class from the class path. */
    private static final class FailingReads extends ForwardingJavaFileManager<JavaFileManager> {
        FailingReads(JavaFileManager files) {
            super(files);
        }

        @Override
        public FileObject getFileForInput(Location location, String packageName, String relativeName) {
            throw new IllegalStateException("disk on fire");
        }
    }
}
