package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Count.Of;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a run has shown. */
final class Verdict {
    private static final JsonMapper JSON = new JsonMapper();

    private final Count count;
    private final int faults;
    private final String scrub;

    private Verdict(Count count, int faults, String scrub) {
        this.count = count;
        this.faults = faults;
        this.scrub = scrub;
    }

    /**
     * Judges.
     *
     * @param scrub what the check of the stored state says: {@code ok}, or what is wrong
     * @param failures what the scenario itself found wrong
     */
    static Verdict of(Evidence evidence, String scrub, List<String> failures) {
        Count count = new Count();
        failures.forEach(count::complain);
        new InstanceCheck(evidence, count).run();
        Touched touched = new Touched(evidence);
        new EffectCheck(evidence, touched, count).run();
        new BookCheck(evidence, touched, count).run();
        checkSitters(evidence, touched, count);
        return new Verdict(count, evidence.faults().size(), scrub);
    }

    private static void checkSitters(Evidence evidence, Touched touched, Count count) {
        Stream.of(Kind.CREATE, Kind.TERMINATE, Kind.GET)
                .flatMap(evidence::calls)
                .collect(Collectors.groupingBy(Call::target))
                .forEach((sitter, calls) -> {
                    if (calls.stream().noneMatch(touched::has) && !SitterCheck.isLinearizable(calls)) {
                        count.complain("the answers about " + sitter + " contradict each other: " + calls);
                    }
                });
    }

    /** Whether all is as promised. */
    boolean isOk() {
        return complaints().isEmpty()
                && count.of(Of.LOST) + count.of(Of.STUCK) + count.of(Of.DUPLICATE_EFFECTS) == 0
                && count.of(Of.COMPLETED) > 0
                && count.of(Of.COMPLETED) + count.of(Of.PARKED) + count.of(Of.LOST_IN_WINDOW)
                        >= count.of(Of.ORCHESTRATIONS)
                && scrub.equals("ok");
    }

    int of(Of what) {
        return count.of(what);
    }

    /** All that speaks against the run, in words. */
    List<String> complaints() {
        return count.complaints();
    }

    /** The last line of a run. */
    String json(ChaosOptions options) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scenario", options.scenario());
        BigDecimal minutes = BigDecimal.valueOf(options.minutes()).stripTrailingZeros();
        line.put("minutes", minutes.setScale(Math.max(0, minutes.scale())));
        line.put("durability", Modes.text(options.durability()));
        line.put("faults", faults);
        line.put("orchestrations", of(Of.ORCHESTRATIONS));
        line.put("completed", of(Of.COMPLETED));
        line.put("lost", of(Of.LOST));
        line.put("lostInWindow", of(Of.LOST_IN_WINDOW));
        line.put("stuck", of(Of.STUCK));
        line.put("parked", of(Of.PARKED));
        line.put("duplicateEffects", of(Of.DUPLICATE_EFFECTS));
        line.put("repeatedAttempts", of(Of.REPEATED_ATTEMPTS));
        line.put("scrub", scrub);
        return JSON.writeValueAsString(line);
    }
}
