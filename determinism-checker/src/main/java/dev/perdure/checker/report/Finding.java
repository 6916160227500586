package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One entry reaches one place: what programs that read reports count. */
record Finding(Violation violation, Route route) {
    /**
     * All of them. The shortest way to each place comes first, so that a report that is cut loses no place before it
     * loses a further way to one.
     */
    static List<Finding> of(List<Violation> violations) {
        List<Finding> first = new ArrayList<>();
        List<Finding> further = new ArrayList<>();
        for (Violation violation : violations) {
            first.add(new Finding(violation, violation.routes().get(0)));
            violation.routes().stream().skip(1).forEach(route -> further.add(new Finding(violation, route)));
        }
        first.addAll(further);
        return first;
    }

    Rule rule() {
        return violation.rule();
    }

    MemberRef sink() {
        return violation.sink();
    }

    Hop place() {
        return route.last();
    }

    /** Fact and remedy in one line. */
    String message() {
        return "%s. %s".formatted(ViolationPrinter.fact(violation), rule().remedy());
    }

    /** What stays the same when lines move: the rule, the entry, the members on the way, and the sink. */
    String members() {
        return route.path().stream()
                .map(hop -> Names.stable(hop.method()))
                .collect(Collectors.joining(
                        " > ", rule().id() + " " + Names.stable(route.entry()) + ": ", " > " + Names.stable(sink())));
    }
}
