package dev.perdure.benchmarks.chaos;

import dev.perdure.runtime.Durability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to run, from the command line.
 *
 * @param minutes how long faults go on; healing and judging come on top
 * @param seed of the workload and of the faults
 */
record ChaosOptions(String scenario, double minutes, long seed, Durability durability) {
    private static final double MOST_MINUTES = 45;
    private static final List<String> NAMES = List.of("--minutes", "--seed", "--durability");

    /**
     * Reads the command line after the word {@code chaos}.
     *
     * @throws IllegalArgumentException if it cannot be done; the message says why
     */
    static ChaosOptions parse(List<String> args) {
        Optional<Scenario<?>> scenario = args.isEmpty() ? Optional.empty() : Scenarios.named(args.get(0));
        if (scenario.isEmpty()) {
            throw new IllegalArgumentException("[PERD-430] No scenario '%s'. Run one of %s."
                    .formatted(args.isEmpty() ? "" : args.get(0), Scenarios.names()));
        }
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            if (!NAMES.contains(args.get(i)) || i + 1 == args.size()) {
                throw new IllegalArgumentException(
                        "[PERD-431] No option '%s' with that value. Options: %s, each followed by its value."
                                .formatted(args.get(i), NAMES));
            }
            given.put(args.get(i), args.get(i + 1));
        }
        return new ChaosOptions(
                args.get(0),
                minutes(given.getOrDefault("--minutes", "1")),
                seed(given.getOrDefault("--seed", "1")),
                durability(given, scenario.get()));
    }

    private static double minutes(String text) {
        boolean number = text.matches("[0-9]{1,2}(\\.[0-9]{1,3})?");
        if (!number || Double.parseDouble(text) <= 0 || Double.parseDouble(text) > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "[PERD-432] --minutes is '%s'. Give a number above 0, 45 at most.".formatted(text));
        }
        return Double.parseDouble(text);
    }

    private static long seed(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException(
                    "[PERD-433] --seed is '%s'. Give a whole number of at most 15 digits.".formatted(text));
        }
        return Long.parseLong(text);
    }

    private static Durability durability(Map<String, String> given, Scenario<?> scenario) {
        List<Durability> allowed = scenario.durabilities();
        String text = given.getOrDefault("--durability", Modes.text(allowed.get(0)));
        return Modes.parse(text)
                .filter(allowed::contains)
                .orElseThrow(() -> new IllegalArgumentException(
                        "[PERD-434] --durability is '%s'. This scenario runs with one of %s."
                                .formatted(
                                        text, allowed.stream().map(Modes::text).toList())));
    }
}
