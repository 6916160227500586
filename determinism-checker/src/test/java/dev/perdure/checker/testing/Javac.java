package dev.perdure.checker.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler, in this process. */
public final class Javac {
    private static final Pattern ID = Pattern.compile("\\[([A-Z]+(?:-[A-Z0-9]+)+)]");

    /** What a compilation said. */
    public record Result(boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        /** One {@code File.java:line ID} for each error, and each warning that has an id; {@code line} is the compiler's. */
        public SortedSet<String> findings() {
            SortedSet<String> findings = new TreeSet<>();
            for (Diagnostic<? extends JavaFileObject> error : errorsAndWarnings()) {
                Matcher id = ID.matcher(error.getMessage(Locale.ROOT));
                findings.add(
                        id.find()
                                ? Expectations.text(fileOf(error), error.getLineNumber(), id.group(1))
                                : error.toString());
            }
            return findings;
        }

        private List<Diagnostic<? extends JavaFileObject>> errorsAndWarnings() {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                            || (diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
                                    && ID.matcher(diagnostic.getMessage(Locale.ROOT))
                                            .find()))
                    .toList();
        }

        public List<Diagnostic<? extends JavaFileObject>> errors() {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
        }

        private static Path fileOf(Diagnostic<? extends JavaFileObject> diagnostic) {
            return diagnostic.getSource() == null
                    ? Path.of("-")
                    : Path.of(diagnostic.getSource().getName());
        }
    }

    private Javac() {}

    /** The class path of the tests, where Perdure's annotations are. */
    public static List<Path> testClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    public static String joined(List<Path> classPath) {
        return String.join(
                java.io.File.pathSeparator,
                classPath.stream().map(Path::toString).toList());
    }

    /** Compiles into {@code output}; with no processors given, annotation processing is off. */
    public static Result compile(
            Path output, List<Path> sources, List<Path> classPath, List<String> moreOptions, Processor... processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of(
                "-d", output.toString(), "-cp", joined(classPath), "-processorpath", output.toString(), "-Xlint:none"));
        options.addAll(moreOptions);
        if (processors.length == 0) {
            options.add("-proc:none");
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            CompilationTask task = compiler.getTask(
                    new StringWriter(), files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (processors.length > 0) {
                task.setProcessors(List.of(processors));
            }
            return new Result(task.call(), diagnostics.getDiagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles without any processor or guard, failing on any error. */
    public static void compileCleanly(Path output, List<Path> sources, List<Path> classPath) {
        compileCleanly(output, sources, classPath, "-g");
    }

    /** As {@link #compileCleanly}, without lines and names of variables. */
    public static void compileWithoutDebugInformation(Path output, List<Path> sources, List<Path> classPath) {
        compileCleanly(output, sources, classPath, "-g:none");
    }

    private static void compileCleanly(Path output, List<Path> sources, List<Path> classPath, String debug) {
        Result result = compile(output, sources, classPath, List.of(debug, "-Xplugin:Perdure guard=off"));
        if (!result.succeeded()) {
            throw new AssertionError(result.diagnostics().toString());
        }
    }

    /** All Java sources below a directory, sorted. */
    public static List<Path> sourcesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
