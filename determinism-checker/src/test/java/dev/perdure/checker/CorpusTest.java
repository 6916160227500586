package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.testing.CorpusProgram;
import dev.perdure.checker.testing.Jars;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs under {@code corpus}, one file each, say in comments what an expert finds in them. Those of which the
 * checker says something else are listed in {@code known-gaps.txt}; {@code -Dcorpus.update} writes that list anew.
 * Directory {@code shop} is what all of them are written against, {@code library} a jar on their class path.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Path KNOWN_GAPS = CORPUS.resolve("known-gaps.txt");
    private static final String SHOP = "shop/";

    @TempDir
    private Path directory;

    @Test
    void everyProgram_getsTheFindingsItExpects_butForKnownGaps() throws IOException {
        SortedSet<String> gaps = new TreeSet<>(Files.readAllLines(KNOWN_GAPS));
        Map<String, List<String>> wrong = check(programs());
        if (Boolean.getBoolean("corpus.update")) {
            Files.write(KNOWN_GAPS, wrong.keySet());
            return;
        }
        Map<String, List<String>> unknown = new TreeMap<>(wrong);
        unknown.keySet().removeAll(gaps);
        assertEquals("", text(unknown), "findings that differ from what the programs expect");
        gaps.removeAll(wrong.keySet());
        assertEquals(Set.of(), gaps, "as expected now: take them out of " + KNOWN_GAPS);
    }

    private static List<CorpusProgram> programs() throws IOException {
        List<CorpusProgram> programs = new ArrayList<>();
        for (Path source : Javac.sourcesIn(CORPUS)) {
            if (!source.startsWith(CORPUS.resolve("shop")) && !source.startsWith(CORPUS.resolve("library"))) {
                programs.add(CorpusProgram.read(CORPUS, source));
            }
        }
        return programs;
    }

    private Map<String, List<String>> check(List<CorpusProgram> programs) throws IOException {
        List<Path> classPath = new ArrayList<>(Javac.testClassPath());
        classPath.add(
                Jars.compiled(directory.resolve("library.jar"), Javac.sourcesIn(CORPUS.resolve("library")), classPath));
        List<Path> sources = new ArrayList<>(Javac.sourcesIn(CORPUS.resolve("shop")));
        programs.forEach(program -> sources.add(program.source()));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Javac.compileCleanly(classes, sources, classPath);
        classPath.add(classes);
        try (ClassPath files = ClassPath.open(classPath)) {
            List<String> names = ClassPath.classesIn(classes);
            DeterminismChecker checker = new DeterminismChecker(files);
            Map<String, List<String>> wrong = new TreeMap<>();
            for (CorpusProgram program : programs) {
                List<String> checked = names.stream()
                        .filter(name -> name.startsWith(SHOP) || program.contains(name))
                        .toList();
                List<String> differences = program.differences(checker.check(checked), new HashSet<>(checked));
                if (!differences.isEmpty()) {
                    wrong.put(program.name(), differences);
                }
            }
            return wrong;
        }
    }

    private static String text(Map<String, List<String>> differences) {
        return String.join(
                "\n", differences.values().stream().flatMap(List::stream).toList());
    }
}
