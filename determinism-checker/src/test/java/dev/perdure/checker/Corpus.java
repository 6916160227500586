package dev.perdure.checker;

import dev.perdure.checker.testing.CorpusProgram;
import dev.perdure.checker.testing.Jars;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs under {@code src/test/resources/corpus}. Its directory {@code shop} is what all of them are written
 * against, {@code library} a jar on their class path.
 */
final class Corpus {
    static final Path DIRECTORY = Path.of("src/test/resources/corpus");
    private static final Path SHOP = DIRECTORY.resolve("shop");
    private static final Path LIBRARY = DIRECTORY.resolve("library");

    private Corpus() {}

    /** All programs, sorted by name. */
    static List<CorpusProgram> programs() throws IOException {
        List<CorpusProgram> programs = new ArrayList<>();
        for (Path source : Javac.sourcesIn(DIRECTORY)) {
            if (!source.startsWith(SHOP) && !source.startsWith(LIBRARY)) {
                programs.add(CorpusProgram.read(DIRECTORY, source));
            }
        }
        return programs;
    }

    /** Turns sources into class files, given a directory for these and the class path. */
    interface Compiler {
        void compile(Path output, List<Path> sources, List<Path> classPath) throws IOException;
    }

    /** Compiles the programs at once; gives their class path, of which the first is where their own classes are. */
    static List<Path> compile(Path directory, List<CorpusProgram> programs) throws IOException {
        return compile(directory, programs, Javac::compileCleanly);
    }

    /** As {@link #compile(Path, List)}, by another compiler. */
    static List<Path> compile(Path directory, List<CorpusProgram> programs, Compiler compiler) throws IOException {
        List<Path> libraries = new ArrayList<>(Javac.testClassPath());
        libraries.add(Jars.compiled(directory.resolve("library.jar"), Javac.sourcesIn(LIBRARY), libraries));
        List<Path> sources = new ArrayList<>(Javac.sourcesIn(SHOP));
        programs.forEach(program -> sources.add(program.source()));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        compiler.compile(classes, sources, libraries);
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(libraries);
        return classPath;
    }
}
