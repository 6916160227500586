package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest way by which an orchestrator gets to what a rule forbids.
 *
 * @param entry the method that begins an instance or answers it; the orchestrator's first one, if the way begins in its
 *     constructor or static initialiser
 * @param orchestrator internal name of the class in which the orchestrator is written
 * @param path the orchestrator's own method first, the use of the sink last; never empty
 */
public record Route(MemberRef entry, String orchestrator, List<Hop> path) {
    /** The shortest from each entry. */
    public static List<Route> nearest(List<Route> routes) {
        Map<List<Object>, Route> byEntry = new LinkedHashMap<>();
        for (Route route : routes) {
            byEntry.merge(
                    List.of(route.entry(), route.orchestrator()),
                    route,
                    (one, other) -> other.path().size() < one.path().size() ? other : one);
        }
        return List.copyOf(byEntry.values());
    }

    /** Where the way begins. */
    public MemberRef root() {
        return path.get(0).method();
    }

    /** The place that uses the sink. */
    public Hop last() {
        return path.get(path.size() - 1);
    }

    boolean passes(MemberRef method) {
        return path.stream().anyMatch(hop -> hop.method().equals(method));
    }
}
