package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.OrderKnowledge.Effect;
import java.util.Set;
import java.util.stream.Collectors;

/** Collectors of maps whose values are lists: one list stands for all of them, and has the order of the elements. */
final class Groups {
    private static final String COLLECTOR = "java.util.stream.Collector";

    private final OrderTypes order;
    private final Natures natures;

    Groups(OrderTypes order, Natures natures) {
        this.order = order;
        this.natures = natures;
    }

    /** Notes of a collector whether it makes a list, or such a map. Returns whether that is new. */
    boolean note(Nature made, Step step, MemberRef member) {
        int collector = member.parameterTypes().indexOf(COLLECTOR);
        boolean areLists = collector < 0
                || natures.meant(step.argument(collector)).stream()
                        .anyMatch(within -> natures.of(within).lists());
        Set<Effect> does = order.effects(member);
        Thing list = new Thing(step.method(), step.use().at(), "java/util/ArrayList");
        boolean isNew = areLists && does.contains(Effect.LISTS) && made.list();
        return (areLists && does.contains(Effect.GROUPS) && Nature.add(made.values, Set.of(list))) || isNew;
    }

    /** The lists in the map that a call collects. */
    Set<Thing> collected(Step step) {
        return order.effects(step.use().member()).contains(Effect.COLLECTS)
                ? natures.meant(step.argument(0)).stream()
                        .flatMap(collector -> natures.of(collector).values.stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
