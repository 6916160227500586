package dev.perdure.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles the domain of the sample with the code generator alone and with the determinism check beside it, in turns:
 * in this process, as Maven compiles one module after another, and each time in a process of its own. For one thread.
 */
final class Compilations {
    private static final Path SOURCES = Path.of("samples/order-fulfilment/domain/src/main/java");
    private static final int WARM_UP = 10;
    private static final JsonMapper JSON = new JsonMapper();

    /** What runs beside javac. */
    private enum Processors {
        GENERATOR("dev.perdure.processor.PerdureProcessor"),
        GENERATOR_AND_CHECK(GENERATOR.names + ",dev.perdure.checker.javac.DeterminismProcessor");

        final String names;

        Processors(String names) {
            this.names = names;
        }
    }

    private enum Measure {
        /** In this process, by the clock. */
        WARM_MS,
        /** In this process, how long the thread that compiles computes: other work makes less difference to it. */
        WARM_CPU_MS,
        /** In a process of its own, by the clock. */
        COLD_MS
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Processors, Map<Measure, List<Long>>> taken = new EnumMap<>(Processors.class);
    private final Path classes;

    /** @param classes a directory for what is compiled, again and again */
    Compilations(Path classes) {
        this.classes = classes;
    }

    /** Each that many times; prints a line of JSON for each, and one of what the check adds, as ratios. */
    void measure(int times) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            for (Processors processors : Processors.values()) {
                compileHere(processors);
            }
        }
        taken.clear();
        for (int i = 0; i < times; i++) {
            for (Processors processors : Processors.values()) {
                compileHere(processors);
                compileInItsOwnProcess(processors);
            }
        }
        Map<Measure, Double> alone = medians(Processors.GENERATOR);
        Map<Measure, Double> checked = medians(Processors.GENERATOR_AND_CHECK);
        print("generator", times, alone);
        print("generator and check", times, checked);
        Map<Measure, Double> ratios = new EnumMap<>(Measure.class);
        checked.forEach((measure, millis) -> ratios.put(measure, millis / alone.get(measure)));
        print("ratio", times, ratios);
    }

    private void compileHere(Processors processors) throws IOException {
        List<String> arguments = arguments(processors);
        long begun = System.nanoTime();
        long computed = threads.getCurrentThreadCpuTime();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        add(processors, Measure.WARM_CPU_MS, threads.getCurrentThreadCpuTime() - computed);
        add(processors, Measure.WARM_MS, System.nanoTime() - begun);
        requireSuccess(status);
    }

    private void compileInItsOwnProcess(Processors processors) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments(processors));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        add(processors, Measure.COLD_MS, System.nanoTime() - begun);
        requireSuccess(status);
    }

    private List<String> arguments(Processors processors) throws IOException {
        String classPath = System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-classpath",
                classPath,
                "-processorpath",
                classPath,
                "-processor",
                processors.names));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        return arguments;
    }

    private static void requireSuccess(int status) {
        if (status != 0) {
            throw new IllegalStateException("The sample does not compile.");
        }
    }

    private void add(Processors processors, Measure measure, long nanos) {
        taken.computeIfAbsent(processors, same -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, same -> new ArrayList<>())
                .add(nanos);
    }

    private Map<Measure, Double> medians(Processors processors) {
        Map<Measure, Double> medians = new EnumMap<>(Measure.class);
        taken.get(processors)
                .forEach((measure, nanos) -> medians.put(measure, new Outcome(nanos, 0, 0).percentileMillis(0.5)));
        return medians;
    }

    private static void print(String variant, int times, Map<Measure, Double> figures) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("workload", Options.COMPILE);
        line.put("variant", variant);
        line.put("n", times);
        figures.forEach((measure, figure) ->
                line.put(measure.name().toLowerCase(Locale.ROOT), Math.round(figure * 100) / 100.0));
        System.out.println(JSON.writeValueAsString(line));
    }
}
