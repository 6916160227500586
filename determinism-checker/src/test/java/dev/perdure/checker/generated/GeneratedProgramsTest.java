package dev.perdure.checker.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.checker.DeterminismChecker;
import dev.perdure.checker.bytecode.ClassPath;
import dev.perdure.checker.generated.GeneratedProgram.Planted;
import dev.perdure.checker.testing.CorpusProgram;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random call graphs with what is forbidden at some of their ends: all of it is found that an orchestrator reaches, at
 * its line, and nothing else. {@code -Dgenerated.programs=2000} makes more of them, {@code -Dgenerated.seed=7} only one,
 * and {@code -Dgenerated.keep=DIR} leaves their sources there.
 */
class GeneratedProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("generated.programs", 40);
    private static final int BATCH = 250;
    private static final int SHOWN = 20;
    private static final String REPLAY = "the number after g is the seed; to see its program: "
            + "mvn -q -pl determinism-checker -am test -Dtest=GeneratedProgramsTest -Dgenerated.seed=NUMBER "
            + "-Dgenerated.keep=/tmp/programs -Dsurefire.failIfNoSpecifiedTests=false";

    private final List<Route> routes;
    private final Leaves leaves;

    @TempDir
    private Path directory;

    GeneratedProgramsTest() throws IOException {
        routes = Route.all();
        leaves = Leaves.read();
    }

    @Test
    void whatIsPlanted_isFound_ifAnOrchestratorGetsThere() throws IOException {
        assertFoundAsPlanted(Planted.REACHED);
    }

    @Test
    void whatIsNotReached_isNoFinding() throws IOException {
        assertFoundAsPlanted(Planted.UNREACHED);
    }

    @Test
    void programsWithoutSinks_haveNoFinding() throws IOException {
        assertFoundAsPlanted(Planted.NOWHERE);
    }

    @Test
    void everyRoute_leadsToWhatIsPlanted() throws IOException {
        List<CorpusProgram> programs = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            programs.add(write("r" + i, i, List.of(routes.get(i)), Planted.REACHED));
        }
        assertEquals("", String.join("\n", differences("routes", programs)));
    }

    private void assertFoundAsPlanted(Planted planted) throws IOException {
        List<String> differences = new ArrayList<>();
        long seed = Long.getLong("generated.seed", 0);
        long end = System.getProperty("generated.seed") == null ? PROGRAMS : seed + 1;
        while (seed < end) {
            List<CorpusProgram> programs = new ArrayList<>();
            for (int i = 0; i < BATCH && seed < end; i++, seed++) {
                programs.add(write("g" + seed, seed, routes, planted));
            }
            differences.addAll(differences("batch" + seed, programs));
        }
        assertEquals("", String.join("\n", differences), REPLAY);
    }

    private CorpusProgram write(String packageName, long seed, List<Route> chosen, Planted planted) throws IOException {
        Path root = Path.of(System.getProperty("generated.keep", directory.toString()))
                .resolve(planted.name().toLowerCase(Locale.ROOT));
        Path source = Files.createDirectories(root.resolve(packageName)).resolve("Program.java");
        Files.writeString(source, GeneratedProgram.text(packageName, seed, chosen, leaves, planted));
        return CorpusProgram.read(root, source);
    }

    private List<String> differences(String name, List<CorpusProgram> programs) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name));
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(Javac.testClassPath());
        Javac.compileCleanly(
                classes, programs.stream().map(CorpusProgram::source).toList(), classPath);
        List<String> differences = new ArrayList<>();
        try (ClassPath files = ClassPath.open(classPath)) {
            List<String> names = ClassPath.classesIn(classes);
            DeterminismChecker checker = new DeterminismChecker(files);
            for (CorpusProgram program : programs) {
                List<String> checked = names.stream().filter(program::contains).toList();
                differences.addAll(program.differences(checker.check(checked), new HashSet<>(checked)));
            }
        }
        return differences.stream().limit(SHOWN).toList();
    }
}
