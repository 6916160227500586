package dev.perdure.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/** The sources under {@code src/test/resources}, and compilers for them. */
final class Fixtures {
    static final Path ROOT = Path.of("src/test/resources");

    private Fixtures() {}

    static List<Path> sourcesIn(String directory) {
        return sourcesUnder(ROOT.resolve(directory));
    }

    static List<Path> sourcesUnder(Path directory) {
        return in(directory).filter(path -> path.toString().endsWith(".java")).toList();
    }

    static List<String> directoriesIn(String directory) {
        return in(ROOT.resolve(directory))
                .filter(path -> path.getParent().equals(ROOT.resolve(directory)))
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private static Stream<Path> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Compilation process(List<Path> sources) {
        return processor().compile(objects(sources));
    }

    static Compiler processor() {
        return Compiler.javac().withClasspath(domainClassPath()).withProcessors(new PerdureProcessor());
    }

    /** What a domain module has on its class path: module annotations, and what that depends on. */
    static List<File> domainClassPath() {
        return Stream.of(dev.perdure.Orchestrator.class, NullMarked.class, Logger.class)
                .map(Fixtures::origin)
                .toList();
    }

    private static File origin(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<JavaFileObject> objects(List<Path> sources) {
        return sources.stream().map(Fixtures::object).toList();
    }

    private static JavaFileObject object(Path source) {
        try {
            return JavaFileObjects.forResource(source.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
