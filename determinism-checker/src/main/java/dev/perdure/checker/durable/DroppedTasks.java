package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.MethodFacts.Lambda;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.shape.DurableCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds tasks that a method begins and that nobody can wait for: neither awaited nor cancelled, passed on, returned or
 * stored where others find them. What only goes into a collection is followed to what is done with that.
 */
final class DroppedTasks {
    private static final String ID = "DUR-UNAWAITED";
    private static final String TASK = "dev.perdure.Task";

    /** What tells something of an object, or puts something into it, and does not use what is in it. */
    private static final Set<String> INERT = Set.of(
            "add",
            "addAll",
            "clear",
            "equals",
            "getClass",
            "hasNext",
            "hashCode",
            "isDone",
            "isEmpty",
            "put",
            "requireNonNull",
            "set",
            "size",
            "toString");

    private final TypeHierarchy types;
    private final DurableCalls durable;
    private final MethodFacts method;
    private final Map<Integer, Use> made = new HashMap<>();

    DroppedTasks(TypeHierarchy types, DurableCalls durable, MethodFacts method) {
        this.types = types;
        this.durable = durable;
        this.method = method;
        method.uses().stream().filter(use -> use.at() >= 0).forEach(use -> made.put(use.at(), use));
    }

    List<Breach> find() {
        List<Breach> dropped = new ArrayList<>();
        int lambdas = 0;
        for (Use use : method.uses()) {
            if (use.kind() == Use.Kind.LAMBDA) {
                Lambda lambda = method.lambdas().get(lambdas++);
                if (makesTask(lambda.body()) && drops(use, lambda)) {
                    dropped.add(new Breach(ID, use.line(), lambda.body()));
                }
            } else if (use.at() >= 0 && use.member().isMethod() && beginsTask(use.member()) && !isUsed(use)) {
                dropped.add(new Breach(ID, use.line(), use.member()));
            }
        }
        return dropped;
    }

    private boolean drops(Use use, Lambda lambda) {
        return lambda.descriptor().endsWith(")V") || !isUsed(use);
    }

    /** Whether the call begins a task, or one of the checked code's own does that hands out what it has begun. */
    private boolean beginsTask(MemberRef called) {
        return makesTask(called) || called.returnType().equals(TASK) && handsOutItsOwn(called);
    }

    private boolean makesTask(MemberRef called) {
        return called.returnType().equals(TASK) && durable.of(called).isPresent();
    }

    private boolean handsOutItsOwn(MemberRef called) {
        Optional<MethodFacts> target = types.resolve(called.owner(), called.signature());
        if (target.isEmpty() || target.get().ref().equals(method.ref())) {
            return false;
        }
        List<Use> uses = target.get().uses();
        return uses.stream().filter(use -> use.kind() == Use.Kind.RETURN).count() > 0
                && uses.stream()
                        .filter(use -> use.kind() == Use.Kind.RETURN)
                        .allMatch(end -> end.operands().size() == 1
                                && !end.operands().get(0).isEmpty()
                                && end.operands().get(0).stream().allMatch(origin -> isBegunFor(origin, uses)));
    }

    /** Whether a durable call of the method has made it, of which only the caller knows. */
    private boolean isBegunFor(Origin origin, List<Use> uses) {
        return uses.stream()
                        .filter(use -> origin.equals(new Origin.Made(use.at())))
                        .anyMatch(use -> use.member().isMethod() && makesTask(use.member()))
                && uses.stream()
                        .filter(use -> use.kind() != Use.Kind.RETURN)
                        .flatMap(use -> use.operands().stream())
                        .noneMatch(operand -> operand.contains(origin));
    }

    private boolean isUsed(Use maker) {
        return isUsed(new Origin.Made(maker.at()), new HashSet<>());
    }

    private boolean isUsed(Origin value, Set<Origin> seen) {
        return seen.add(value)
                && method.uses().stream()
                        .filter(use -> use.operands().stream().anyMatch(operand -> operand.contains(value)))
                        .anyMatch(use -> isUse(use, value, seen));
    }

    private boolean isUse(Use use, Origin value, Set<Origin> seen) {
        return switch (use.kind()) {
            case ARRAY_WRITE -> isUsed(use.operands().get(0), seen);
            case STATIC_CALL, EXACT_CALL, VIRTUAL_CALL -> isUse(use.member(), use, value, seen);
            case MONITOR -> false;
            default -> true;
        };
    }

    private boolean isUse(MemberRef called, Use use, Origin value, Set<Origin> seen) {
        boolean isReceiver =
                use.kind() != Use.Kind.STATIC_CALL && use.operands().get(0).contains(value);
        boolean isInert = INERT.contains(called.name());
        if (!types.isPlatform(called.owner())) {
            return !(isReceiver && isInert && called.ownerName().equals(TASK));
        }
        if (isReceiver) {
            return !isInert && (takesFunction(use, seen) || isUsed(new Origin.Made(use.at()), seen) || isConsumer(use));
        }
        return others(use, value).anyMatch(other -> isUsed(other, seen)) || isUsed(new Origin.Made(use.at()), seen);
    }

    /** What else the JDK's method gets, and may put the value into: of an instance method the receiver. */
    private static Stream<Set<Origin>> others(Use use, Origin value) {
        int limit = use.kind() == Use.Kind.STATIC_CALL ? use.operands().size() : 1;
        return use.operands().stream().limit(limit).filter(operand -> !operand.contains(value));
    }

    /** A functional object, or whatever else is given to a method that answers nothing, may do anything. */
    private static boolean isConsumer(Use use) {
        return use.member().returnType().equals("void") && use.operands().size() > 1;
    }

    /** Another function than one that is followed here. */
    private boolean takesFunction(Use use, Set<Origin> seen) {
        return use.operands().stream()
                .skip(1)
                .flatMap(Set::stream)
                .filter(origin -> !seen.contains(origin))
                .anyMatch(origin -> origin instanceof Origin.Made by
                        && Optional.ofNullable(made.get(by.at()))
                                .filter(maker -> maker.kind() == Use.Kind.LAMBDA)
                                .isPresent());
    }

    /** What others may have too counts as used. */
    private boolean isUsed(Set<Origin> holders, Set<Origin> seen) {
        return holders.isEmpty() || holders.stream().anyMatch(holder -> !isOwn(holder) || isUsed(holder, seen));
    }

    /** Whether the method has made it itself, or had the JDK make it. */
    private boolean isOwn(Origin holder) {
        return holder instanceof Origin.Made by
                && Optional.ofNullable(made.get(by.at())).filter(this::isOwn).isPresent();
    }

    private boolean isOwn(Use maker) {
        return switch (maker.kind()) {
            case INSTANTIATION, ARRAY -> true;
            case STATIC_CALL, VIRTUAL_CALL -> types.isPlatform(maker.member().owner());
            default -> false;
        };
    }
}
