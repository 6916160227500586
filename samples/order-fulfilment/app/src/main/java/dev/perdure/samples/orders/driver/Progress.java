package dev.perdure.samples.orders.driver;

import dev.perdure.InstanceStatus;
import dev.perdure.samples.orders.files.Ending;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person sees while the orders are on their way. Thread-safe. */
final class Progress {
    private final PrintStream out;
    private final Instant start = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** The names of the columns. */
    void heading() {
        out.printf(
                "%6s %7s %8s %10s %9s %8s   %s%n",
                "time", "placed", "running", "completed", "rejected", "expired", "partitions held");
    }

    /** One line. */
    void line(int placed, Collection<InstanceStatus> statuses, Map<String, Integer> shares) {
        out.printf(
                "%6s %7d %8d %10d %9d %8d   %s%n",
                time(),
                placed,
                statuses.stream().filter(it -> !it.status().isTerminal()).count(),
                count(statuses, Ending.COMPLETED),
                count(statuses, Ending.REJECTED),
                count(statuses, Ending.EXPIRED),
                shares.entrySet().stream()
                        .map(share -> share.getKey() + ": " + share.getValue())
                        .collect(Collectors.joining(", ")));
    }

    /** Something that does not happen each second. */
    void say(String text) {
        out.printf("%6s %s%n", time(), text);
    }

    Duration elapsed() {
        return Duration.between(start, Instant.now());
    }

    private String time() {
        return elapsed().toSeconds() + " s";
    }

    private static long count(Collection<InstanceStatus> statuses, Ending ending) {
        return statuses.stream()
                .filter(it -> Verdict.ending(it).equals(Optional.of(ending)))
                .count();
    }
}
