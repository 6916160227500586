package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * One place in the code uses what a rule forbids, and orchestrators reach it.
 *
 * @param rule the rule
 * @param sink the forbidden member, or the type if the rule is about all of it
 * @param routes one for each entry that reaches the place, shortest first; never empty
 */
public record Violation(Rule rule, MemberRef sink, List<Route> routes) {
    public Violation {
        routes = routes.stream()
                .sorted(Comparator.comparingInt(route -> route.path().size()))
                .toList();
    }

    /** The shortest way to the place. */
    public List<Hop> path() {
        return routes.get(0).path();
    }

    /** Internal name of the class in which the orchestrator is written that has the shortest way. */
    public String orchestrator() {
        return routes.get(0).orchestrator();
    }

    /** Where other ways begin that do not lead through the beginning of the shortest. */
    public List<MemberRef> alsoReachedFrom() {
        MemberRef root = routes.get(0).root();
        return routes.stream()
                .skip(1)
                .filter(route -> !route.passes(root))
                .map(Route::root)
                .distinct()
                .toList();
    }
}
