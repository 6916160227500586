package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.report.Hop;
import dev.perdure.checker.report.Violation;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the corpus, one file each, say in comments what an expert finds in them. */
class CorpusTest {
    private static final String SHOP = "shop/";
    private static final int ONE_OF = 5;

    @TempDir
    private Path directory;

    @Test
    void everyProgram_getsTheFindingsItExpects() throws IOException {
        assertEquals("", text(check(Corpus.programs(), Javac::compileCleanly)));
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
        wrong.keySet().removeAll(Set.of("durable/SwallowsByReturnInFinally", "durable/SwallowsInFinallyOfLoop"));
        assertEquals("", text(wrong));
    }

    /** Lines tell findings in one method apart; without them there may be fewer. {@code -Dcorpus.all} takes all programs. */
    @Test
    void programsWithoutDebugInformation_getTheSameFindings() throws IOException {
        List<CorpusProgram> all = Corpus.programs();
        List<CorpusProgram> programs = IntStream.range(0, all.size())
                .filter(at -> Boolean.getBoolean("corpus.all") || at % ONE_OF == 0)
                .mapToObj(all::get)
                .toList();
        Map<String, Set<String>> without = findings(programs, "none", Javac::compileWithoutDebugInformation);
        assertEquals(findings(programs, "all", Javac::compileCleanly), without);
    }

    private Map<String, Set<String>> findings(List<CorpusProgram> programs, String place, Corpus.Compiler compiler)
            throws IOException {
        Path output = Files.createDirectory(directory.resolve(place));
        Map<String, Set<String>> findings = new TreeMap<>();
        check(
                output,
                programs,
                compiler,
                (program, found, names) ->
                        found.forEach(violation -> findings.computeIfAbsent(program.name(), same -> new TreeSet<>())
                                .add(violation.rule().id() + " in "
                                        + violation.path().stream()
                                                .map(Hop::method)
                                                .filter(method -> names.contains(method.owner()))
                                                .reduce((first, last) -> last)
                                                .orElseThrow())));
        return findings;
    }

    @Test
    void corpus_isLarge_andAThirdOfItIsGoodCode() throws IOException {
        List<CorpusProgram> programs = Corpus.programs();
        long good = programs.stream().filter(CorpusProgram::isGood).count();
        assertTrue(programs.size() >= 300, programs.size() + " programs");
        assertTrue(good * 3 >= programs.size(), good + " of " + programs.size() + " are good");
    }

    private Map<String, List<String>> check(List<CorpusProgram> programs, Corpus.Compiler compiler) throws IOException {
        Map<String, List<String>> wrong = new TreeMap<>();
        check(directory, programs, compiler, (program, found, names) -> {
            List<String> differences = program.differences(found, names);
            if (!differences.isEmpty()) {
                wrong.put(program.name(), differences);
            }
        });
        return wrong;
    }

    /** What is found in a program, whose classes these are. */
    private interface Findings {
        void of(CorpusProgram program, List<Violation> found, Set<String> names);
    }

    private static void check(Path output, List<CorpusProgram> programs, Corpus.Compiler compiler, Findings findings)
            throws IOException {
        List<Path> classPath = Corpus.compile(output, programs, compiler);
        try (ClassPath files = ClassPath.open(classPath)) {
            List<String> names = ClassPath.classesIn(classPath.get(0));
            DeterminismChecker checker = new DeterminismChecker(files);
            for (CorpusProgram program : programs) {
                List<String> checked = names.stream()
                        .filter(name -> name.startsWith(SHOP) || program.contains(name))
                        .toList();
                findings.of(program, checker.check(checked), new HashSet<>(checked));
            }
        }
    }

    private static String text(Map<String, List<String>> differences) {
        return String.join(
                "\n", differences.values().stream().flatMap(List::stream).toList());
    }
}
