package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.Loop;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.rule.OrderKnowledge.Effect;
import dev.perdure.checker.rule.OrderKnowledge.Keeping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what code does once for each element: whether it is the same in whatever order the elements come. */
final class OrderedRounds {
    /** Sums and the like, by their usual names. */
    private static final Set<String> COMMUTING = Set.of(
            "add", "and", "intersection", "max", "min", "multiply", "or", "plus", "sum", "times", "union", "xor");

    private static final Set<Effect> TAKES_PART = Set.of(Effect.GETS, Effect.GETS_VALUE, Effect.ITSELF);

    private final Reached reached;
    private final Natures natures;
    private final DurableTypes durable;
    private final OrderTypes order;

    OrderedRounds(Reached reached, Natures natures, DurableTypes durable, OrderTypes order) {
        this.reached = reached;
        this.natures = natures;
        this.durable = durable;
        this.order = order;
    }

    /** What runs for each element that an instruction of a loop takes; empty if that is no loop over the iterator. */
    Optional<Region> around(MemberRef method, Use taking) {
        return order.loops()
                .around(method, taking.at())
                .filter(loop -> taking.operands().stream()
                        .limit(1)
                        .flatMap(Set::stream)
                        .anyMatch(origin -> !(origin instanceof Origin.Made made
                                && loop.body().contains(made.at()))))
                .map(loop -> Region.of(reached, method, loop));
    }

    /** What runs for each element that a functional object is handed. */
    List<Region> regions(Set<Thing> lambdas) {
        return lambdas.stream().filter(reached::isLambda).map(this::region).toList();
    }

    private Region region(Thing lambda) {
        Optional<MemberRef> body = reached.callees(lambda.method(), lambda.at()).stream()
                .filter(callee -> callee.name().startsWith("lambda$"))
                .findFirst();
        int captured = reached.making(lambda.method(), lambda.at())
                .map(use -> use.operands().size())
                .orElse(0);
        return Region.of(
                reached,
                lambda,
                body.orElse(lambda.method()),
                body.flatMap(method -> order.loops().of(method, captured)));
    }

    /** Whether the order shows in what it does. */
    boolean show(Region region) {
        return region.any(reached, (method, use) -> isOrdered(region, method, use))
                || region.loop().filter(loop -> lasts(loop, region.looping())).isPresent();
    }

    /** Passes the order on to what is filled. Returns whether that is new. */
    boolean fill(Region region, Set<Thing> unordered) {
        Set<Thing> filled = new LinkedHashSet<>();
        region.any(reached, (method, use) -> {
            boolean fills = use.kind() == Use.Kind.ARRAY_WRITE
                    ? isFilled(region, method, use)
                    : does(use, Effect.ADDS) && !does(use, Effect.APPENDS);
            if (fills) {
                filled.addAll(lasting(region, method, use));
            }
            return false;
        });
        boolean isNew = false;
        for (Thing thing : filled) {
            isNew |= natures.of(thing).keeping() == Keeping.LINKED && natures.scatter(thing, unordered);
        }
        return isNew;
    }

    private boolean isFilled(Region region, MemberRef method, Use write) {
        return method.equals(region.looping())
                && region.loop()
                        .filter(loop -> loop.filled().contains(write.at()))
                        .isPresent();
    }

    private boolean isOrdered(Region region, MemberRef method, Use use) {
        if (!Reached.isCall(use)) {
            return false;
        }
        return durable.isRecorded(use.member())
                || (does(use, Effect.APPENDS) && !lasting(region, method, use).isEmpty())
                || (does(use, Effect.ADVANCES) && advances(region, method, use));
    }

    /** Something with an order of its own is gone through alongside. */
    private boolean advances(Region region, MemberRef method, Use use) {
        Set<Thing> lasting = lasting(region, method, use);
        return !lasting.isEmpty() && natures.unordered(lasting).isEmpty();
    }

    private boolean lasts(Loop loop, MemberRef method) {
        return loop.outcomes().stream().anyMatch(outcome -> !commutes(outcome))
                || loop.numbered().stream()
                        .flatMap(at -> reached.making(method, at).stream())
                        .anyMatch(this::takesNumber);
    }

    private static boolean commutes(Loop.Outcome outcome) {
        return outcome.carried()
                && outcome.madeBy()
                        .filter(call -> COMMUTING.contains(call.name()))
                        .isPresent();
    }

    private boolean takesNumber(Use call) {
        Optional<MemberRef> outside = reached.outside(call);
        return outside.isEmpty()
                || (call.kind() == Use.Kind.VIRTUAL_CALL
                        && (durable.isRecorded(call.member())
                                || order.effects(outside.get()).contains(Effect.ADDS)));
    }

    private boolean does(Use use, Effect effect) {
        return reached.outside(use)
                .filter(member -> order.effects(member).contains(effect))
                .isPresent();
    }

    /** The receivers, as far as they are there for longer than a round. */
    private Set<Thing> lasting(Region region, MemberRef method, Use use) {
        Set<Thing> lasting = new LinkedHashSet<>();
        Set<Thing> receivers = region.passed().operand(method, use, 0);
        receivers.stream().filter(thing -> !region.makes(thing)).forEach(lasting::add);
        if (!use.operands().isEmpty()) {
            for (Origin origin : use.operands().get(0)) {
                if (origin instanceof Origin.Made made
                        && reached.making(method, made.at())
                                .filter(part -> part != use && isPartOfLasting(region, method, part))
                                .isPresent()) {
                    lasting.addAll(natures.meant(receivers));
                }
            }
        }
        return lasting;
    }

    private boolean isPartOfLasting(Region region, MemberRef method, Use part) {
        return TAKES_PART.stream().anyMatch(effect -> does(part, effect))
                && reached.outside(part)
                        .filter(member -> !durable.isRecorded(member))
                        .isPresent()
                && !lasting(region, method, part).isEmpty();
    }
}
