package dev.perdure.checker.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** A small project in a directory of its own: sources, class files and libraries. */
public final class Project {
    private static final String JOB = """
            package app;
            @dev.perdure.Orchestrator public interface Job { String run(String in) throws Exception; }
            """;

    private final Path directory;
    private final Path sources;
    private final Path classes;
    private final List<Path> classPath = new ArrayList<>(Javac.testClassPath());

    /** A project with one orchestrator interface, {@code app.Job}. */
    public Project(Path directory) throws IOException {
        this.directory = directory;
        sources = Files.createDirectories(directory.resolve("src"));
        classes = Files.createDirectories(directory.resolve("classes"));
        source("app/Job.java", JOB);
    }

    public Project source(String file, String text) throws IOException {
        write(sources.resolve(file), text);
        return this;
    }

    /** An implementation of {@code app.Job}, with the line numbers of a file that begins with the statements. */
    public Project orchestrator(String name, String statements) throws IOException {
        return source(
                "app/" + name + ".java",
                "package app; public final class %s implements Job { public String run(String in) throws Exception {%n%s%n} }%n"
                        .formatted(name, statements));
    }

    /** Adds a jar of the given sources, each a file name and its text. */
    public Project library(String name, String... filesAndTexts) throws IOException {
        Path librarySources = directory.resolve(name + "-src");
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            write(librarySources.resolve(filesAndTexts[i]), filesAndTexts[i + 1]);
        }
        classPath.add(Jars.compiled(directory.resolve(name + ".jar"), Javac.sourcesIn(librarySources), classPath));
        return this;
    }

    /** Where the classes of a library lie before they are packed. */
    public Path libraryClasses(String name) {
        return directory.resolve(name + ".jar.classes");
    }

    /** Packs a library again, after a change to its classes. */
    public void repack(String name) throws IOException {
        Jars.of(directory.resolve(name + ".jar"), libraryClasses(name));
    }

    public Javac.Result compile(List<String> options, Processor... processors) throws IOException {
        return Javac.compile(classes, allSources(), classPath, options, processors);
    }

    public List<Path> allSources() throws IOException {
        return Javac.sourcesIn(sources);
    }

    public Path sourceDirectory() {
        return sources;
    }

    public Path classDirectory() {
        return classes;
    }

    public List<Path> classPath() {
        return List.copyOf(classPath);
    }

    /** The class files that the last compilation left. */
    public SortedSet<String> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            SortedSet<String> names = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> file.startsWith(sources) || file.startsWith(classes))
                    .forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
