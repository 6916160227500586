package dev.perdure.benchmarks.chaos;

import java.nio.file.Path;
import java.util.List;

/** The command line of the scenarios: {@code chaos SCENARIO [--minutes M] [--seed S] [--durability MODE]}. */
public final class ChaosMain {
    private static final Path FOLDERS = Path.of("benchmarks", ".work", "chaos");

    private ChaosMain() {}

    /**
     * Runs a scenario and prints the verdict, as one line of JSON at the end.
     *
     * @param args what follows the word {@code chaos}
     * @return 0 if all was as promised, 1 if not, 2 if it could not be run
     */
    public static int run(List<String> args) throws Exception {
        ChaosOptions options;
        try {
            options = ChaosOptions.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        return run(Scenarios.named(options.scenario()).orElseThrow(), options);
    }

    private static <B extends Backend> int run(Scenario<B> scenario, ChaosOptions options) throws Exception {
        String name = "%s-%s-%d".formatted(options.scenario(), Modes.text(options.durability()), options.seed());
        RunFolder folder = RunFolder.open(FOLDERS.resolve(name), scenario.mayGoOn());
        Verdict verdict = new ChaosRun<>(scenario, options, folder, System.err::println).run();
        scenario.remarks().forEach(System.out::println);
        verdict.complaints().forEach(complaint -> System.out.println("WRONG: " + complaint));
        String line = verdict.json(options);
        folder.finish(line);
        System.out.println(line);
        return verdict.isOk() ? 0 : 1;
    }
}
