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
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what the determinism check adds to compiling: both compilations in turns, in this process, as Maven compiles
 * one module after another, and each time in a process of its own. For one thread.
 */
final class Compilations {
    private static final int WARM_UP = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private enum Measure {
        /** In this process, by the clock. */
        WARM_MS,
        /** In this process, how long the thread that compiles computes: other work makes less difference to it. */
        WARM_CPU_MS,
        /** In a process of its own, by the clock. */
        COLD_MS
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Compilation, Map<Measure, List<Long>>> taken = new EnumMap<>(Compilation.class);
    private final Path classes;

    /** @param classes a directory for what is compiled, again and again; made if it is not there */
    Compilations(Path classes) throws IOException {
        this.classes = Files.createDirectories(classes);
    }

    /** Each that many times; prints a line of JSON for each, and one of what the check adds, as ratios. */
    void measure(int times) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            for (Compilation compilation : Compilation.values()) {
                compilation.run(classes);
            }
        }
        for (int i = 0; i < times; i++) {
            for (Compilation compilation : Compilation.values()) {
                measureHere(compilation);
                measureInItsOwnProcess(compilation);
            }
        }
        Map<Measure, Double> unchecked = medians(Compilation.UNCHECKED);
        Map<Measure, Double> checked = medians(Compilation.CHECKED);
        print("unchecked", times, unchecked);
        print("checked", times, checked);
        Map<Measure, Double> ratios = new EnumMap<>(Measure.class);
        checked.forEach((measure, millis) -> ratios.put(measure, millis / unchecked.getOrDefault(measure, 0.0)));
        print("ratio", times, ratios);
    }

    private void measureHere(Compilation compilation) throws IOException {
        long begun = System.nanoTime();
        long computed = threads.getCurrentThreadCpuTime();
        compilation.run(classes);
        add(compilation, Measure.WARM_CPU_MS, threads.getCurrentThreadCpuTime() - computed);
        add(compilation, Measure.WARM_MS, System.nanoTime() - begun);
    }

    private void measureInItsOwnProcess(Compilation compilation) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Compilation.class.getName(),
                compilation.name(),
                classes.toString());
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        add(compilation, Measure.COLD_MS, System.nanoTime() - begun);
        if (status != 0) {
            throw new IllegalStateException("The sample does not compile.");
        }
    }

    private void add(Compilation compilation, Measure measure, long nanos) {
        taken.computeIfAbsent(compilation, same -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, same -> new ArrayList<>())
                .add(nanos);
    }

    private Map<Measure, Double> medians(Compilation compilation) {
        Map<Measure, Double> medians = new EnumMap<>(Measure.class);
        taken.getOrDefault(compilation, Map.of())
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
