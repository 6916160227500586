package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.checker.testing.CorpusProgram;
import dev.perdure.checker.testing.CorpusRunner;
import dev.perdure.checker.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the programs of the corpus that are marked {@code // RUN} say is true: run in processes with different settings,
 * the bad ones give different results and the good ones the same.
 */
class CorpusVerdictsTest {
    private static final List<String> SOME_SETTINGS = List.of(
            "-XX:hashCode=5",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8");
    private static final List<String> OTHER_SETTINGS = List.of(
            "-XX:hashCode=3",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kolkata",
            "-Dfile.encoding=ISO-8859-1");
    /** Two processes may choose one order for {@code Set.of} by chance. */
    private static final int MOST_PROCESSES = 20;

    @TempDir
    private Path directory;

    @Test
    void runInSeveralProcesses_badProgramsDiffer_andGoodOnesAgree() throws IOException, InterruptedException {
        List<CorpusProgram> programs =
                Corpus.programs().stream().filter(CorpusProgram::runs).toList();
        List<Path> classPath = Corpus.compile(directory, programs);
        SortedSet<String> bad = programs.stream()
                .filter(program -> !program.isGood())
                .map(CorpusProgram::mainClass)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> first = run(SOME_SETTINGS, classPath, programs);
        SortedSet<String> differ = new TreeSet<>();
        for (int others = 0; others < MOST_PROCESSES && !differ.containsAll(bad); others++) {
            run(OTHER_SETTINGS, classPath, programs).forEach((program, result) -> {
                if (!result.equals(first.get(program))) {
                    differ.add(program);
                }
            });
        }
        assertEquals(bad, differ);
    }

    /** The result of each program, by its main class. */
    private Map<String, String> run(List<String> settings, List<Path> classPath, List<CorpusProgram> programs)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(settings);
        command.addAll(List.of("-cp", Javac.joined(classPath), CorpusRunner.class.getName()));
        programs.forEach(program -> command.add(program.mainClass()));
        Path output = Files.createTempFile(directory, "run", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(output);
        assertEquals(0, exit, () -> String.join("\n", lines));
        Map<String, String> results = new TreeMap<>();
        lines.stream().map(line -> line.split(" ", 2)).forEach(parts -> results.put(parts[0], parts[1]));
        return results;
    }
}
