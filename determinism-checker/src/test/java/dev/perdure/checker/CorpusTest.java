package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.testing.CorpusProgram;
import dev.perdure.checker.testing.Ecj;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The programs of the corpus, one file each, say in comments what an expert finds in them. Those of which the checker
 * says something else are listed in {@code known-gaps.txt}; {@code -Dcorpus.update} writes that list anew.
 */
class CorpusTest {
    private static final Path KNOWN_GAPS = Corpus.DIRECTORY.resolve("known-gaps.txt");
    private static final String SHOP = "shop/";

    @TempDir
    private Path directory;

    @Test
    void everyProgram_getsTheFindingsItExpects_butForKnownGaps() throws IOException {
        SortedSet<String> gaps = new TreeSet<>(Files.readAllLines(KNOWN_GAPS));
        Map<String, List<String>> wrong = check(Corpus.programs(), Javac::compileCleanly);
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

    /**
     * Loops, handlers and critical sections have another form in what Eclipse's compiler writes. It gives the end of a
     * finally block another line.
     */
    @Test
    void durableProgramsOfAnotherCompiler_getTheSameFindings() throws IOException {
        List<CorpusProgram> durable = Corpus.programs().stream()
                .filter(program -> program.name().contains("durable/"))
                .toList();
        Map<String, List<String>> wrong = check(durable, Ecj::compileCleanly);
        Files.readAllLines(KNOWN_GAPS).forEach(wrong::remove);
        wrong.keySet().removeAll(Set.of("durable/SwallowsByReturnInFinally", "durable/SwallowsInFinallyOfLoop"));
        assertEquals("", text(wrong));
    }

    @Test
    void corpus_isLarge_andAThirdOfItIsGoodCode() throws IOException {
        List<CorpusProgram> programs = Corpus.programs();
        long good = programs.stream().filter(CorpusProgram::isGood).count();
        assertTrue(programs.size() >= 300, programs.size() + " programs");
        assertTrue(good * 3 >= programs.size(), good + " of " + programs.size() + " are good");
    }

    private Map<String, List<String>> check(List<CorpusProgram> programs, Corpus.Compiler compiler) throws IOException {
        List<Path> classPath = Corpus.compile(directory, programs, compiler);
        try (ClassPath files = ClassPath.open(classPath)) {
            List<String> names = ClassPath.classesIn(classPath.get(0));
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
