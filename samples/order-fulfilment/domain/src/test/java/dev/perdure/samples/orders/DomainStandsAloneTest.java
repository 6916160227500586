package dev.perdure.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Orchestrator;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The domain and all code generated for it need nothing but perdure-annotations and its two dependencies. */
class DomainStandsAloneTest {
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

    @TempDir
    private Path classes;

    @Test
    void domain_compilesWithNothingButTheAnnotationsOnItsClassPath() throws Exception {
        String classPath = Stream.of(Orchestrator.class, NullMarked.class, Logger.class)
                .map(DomainStandsAloneTest::jarOf)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));

        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        boolean compiled = compile(classPath, messages);

        assertEquals(List.of(), messages.getDiagnostics());
        assertTrue(compiled);
        assertTrue(Files.exists(classes.resolve("dev/perdure/samples/orders/OrderFulfilmentClient.class")));
    }

    private boolean compile(String classPath, DiagnosticCollector<JavaFileObject> messages) throws IOException {
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all,-processing,-serial,-options",
                "-d",
                classes.toString(),
                "-cp",
                classPath,
                "-processorpath",
                System.getProperty("java.class.path"));
        try (var files = javac.getStandardFileManager(messages, null, null)) {
            return javac.getTask(null, files, messages, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
