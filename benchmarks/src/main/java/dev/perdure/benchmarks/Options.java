package dev.perdure.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to measure, from the command line.
 *
 * @param workload W1, activities one after the other; timers; takeover, workers that die and workers that leave; or
 *     compile, what the determinism check adds to compiling
 * @param orchestrations how many in one run; for takeover, how many workers die, and how many leave; for compile, how
 *     often
 * @param concurrency how many in flight at a time
 * @param repeat how many runs
 * @param workers how many worker processes; the first is the one that also makes the load
 * @param pending how many timers wait meanwhile that do not fire
 * @param redis the server to use; one is started if empty
 */
record Options(
        String workload,
        int orchestrations,
        int concurrency,
        int repeat,
        int workers,
        int pending,
        Optional<String> redis) {
    static final String TIMERS = "timers";
    static final String TAKEOVER = "takeover";
    static final String COMPILE = "compile";

    private static final int MANY = 3_000;
    private static final int SOME = 20;
    private static final List<String> WORKLOADS = List.of("W1", TIMERS, TAKEOVER, COMPILE);
    private static final List<String> NAMES =
            List.of("--n", "--concurrency", "--repeat", "--workers", "--pending", "--redis");

    static Options parse(List<String> args) {
        if (args.isEmpty() || !WORKLOADS.contains(args.get(0))) {
            throw new IllegalArgumentException("[PERD-420] No workload '%s'. Measure one of %s."
                    .formatted(args.isEmpty() ? "" : args.get(0), WORKLOADS));
        }
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            if (!NAMES.contains(args.get(i)) || i + 1 == args.size()) {
                throw new IllegalArgumentException(
                        "[PERD-421] No option '%s' with that value. Options: %s, each followed by its value."
                                .formatted(args.get(i), NAMES));
            }
            given.put(args.get(i), args.get(i + 1));
        }
        return new Options(
                args.get(0),
                positive(given, "--n", List.of(TAKEOVER, COMPILE).contains(args.get(0)) ? SOME : MANY),
                positive(given, "--concurrency", 200),
                positive(given, "--repeat", 1),
                positive(given, "--workers", 1),
                given.containsKey("--pending") ? positive(given, "--pending", 0) : 0,
                Optional.ofNullable(given.get("--redis")));
    }

    private static int positive(Map<String, String> given, String name, int otherwise) {
        String text = given.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(
                    "[PERD-422] %s is '%s'. Give a whole number from 1 to 9999999.".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
