package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.Use;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which things some methods hand to one another, apart from what else calls them. Elsewhere a parameter is one place for
 * all calls, so that a thing that one caller passes would seem to come from each.
 */
final class Passed {
    private record Parameter(MemberRef method, int index) {}

    private final Reached reached;
    private final Set<MemberRef> called;
    private final Map<Parameter, Set<Thing>> things = new HashMap<>();
    private boolean grown;

    /**
     * @param method where the first uses are, whose parameters may be anything
     * @param called the methods that they lead to
     */
    Passed(Reached reached, MemberRef method, Collection<Use> uses, Set<MemberRef> called) {
        this.reached = reached;
        this.called = called;
        List<Use> first = uses.stream().filter(use -> !use.operands().isEmpty()).toList();
        do {
            grown = false;
            first.forEach(use -> pass(method, use));
            for (MemberRef callee : called) {
                reached.uses(callee).forEach(use -> pass(callee, use));
            }
        } while (grown);
    }

    /** The things that an operand may be because these methods say so. */
    Set<Thing> operand(MemberRef method, Use use, int operand) {
        Set<Thing> found = new LinkedHashSet<>();
        if (operand < use.operands().size()) {
            for (Origin origin : use.operands().get(operand)) {
                found.addAll(
                        origin instanceof Origin.Parameter parameter && called.contains(method)
                                ? things.getOrDefault(new Parameter(method, parameter.index()), Set.of())
                                : reached.from(method, origin));
            }
        }
        return found;
    }

    private void pass(MemberRef method, Use use) {
        if (use.operands().isEmpty() || !use.isOfMember()) {
            return;
        }
        for (MemberRef callee : reached.callees(method, use.instruction())) {
            for (int i = 0; i < use.operands().size() && called.contains(callee); i++) {
                Set<Thing> passed = operand(method, use, i);
                grown |= !passed.isEmpty()
                        && things.computeIfAbsent(new Parameter(callee, i), key -> new LinkedHashSet<>())
                                .addAll(passed);
            }
        }
    }
}
