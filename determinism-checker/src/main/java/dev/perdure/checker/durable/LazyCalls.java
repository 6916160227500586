package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.MethodFacts.Lambda;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds durable calls in functions that are handed to a stream which runs them later than where they are written, or on
 * other threads.
 */
final class LazyCalls {
    private static final String ID = "DUR-LAZY";
    private static final String STREAMS = "java/util/stream/";
    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");
    private static final Set<String> LAZY_ENDS = Set.of("iterator", "spliterator");

    private final MethodFacts method;
    private final Predicate<MemberRef> isDurable;
    private final Map<Integer, Use> made = new HashMap<>();

    /**
     * @param isDurable whether a method is a durable call, or makes one
     */
    LazyCalls(MethodFacts method, Predicate<MemberRef> isDurable) {
        this.method = method;
        this.isDurable = isDurable;
        method.uses().stream().filter(use -> use.at() >= 0).forEach(use -> made.put(use.at(), use));
    }

    List<Breach> find() {
        List<Breach> found = new ArrayList<>();
        int lambdas = 0;
        for (Use use : method.uses()) {
            if (use.kind() == Use.Kind.LAMBDA) {
                Lambda lambda = method.lambdas().get(lambdas++);
                if (isDurable.test(lambda.body()) && takers(use).anyMatch(taker -> isLate(use, taker))) {
                    found.add(new Breach(ID, use.line(), lambda.body()));
                }
            }
        }
        return found;
    }

    /** What is called on streams with the function. */
    private Stream<Use> takers(Use function) {
        return usesOf(function).filter(use -> use.member().owner().startsWith(STREAMS));
    }

    private Stream<Use> usesOf(Use maker) {
        Origin value = new Origin.Made(maker.at());
        return method.uses().stream()
                .filter(use -> use.operands().stream().anyMatch(operand -> operand.contains(value)));
    }

    private boolean isLate(Use function, Use taker) {
        return isParallel(taker) || (isStream(taker) && !endsAtOnce(function, taker));
    }

    private static boolean isStream(Use use) {
        return use.member().returnType().startsWith("java.util.stream.")
                && use.member().returnType().endsWith("Stream");
    }

    /** Whether what it is called on was made parallel. */
    private boolean isParallel(Use use) {
        return PARALLEL.contains(use.member().name())
                || receiver(use).filter(this::isParallel).isPresent();
    }

    private Optional<Use> receiver(Use use) {
        return use.kind() == Use.Kind.VIRTUAL_CALL && !use.operands().isEmpty()
                ? use.operands().get(0).stream()
                        .filter(Origin.Made.class::isInstance)
                        .flatMap(origin -> Optional.ofNullable(made.get(((Origin.Made) origin).at())).stream())
                        .filter(maker -> maker.at() < use.at())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the stream is brought to its end by the same expression. */
    private boolean endsAtOnce(Use function, Use stream) {
        List<Use> uses = usesOf(stream).toList();
        if (uses.size() != 1) {
            return false;
        }
        Use next = uses.get(0);
        if (next.kind() == Use.Kind.RETURN && method.isSynthetic()) {
            return true; // the function of a flatMap
        }
        String name = next.member().name();
        if (!next.member().isMethod()
                || PARALLEL.contains(name)
                || LAZY_ENDS.contains(name)
                || !next.member().owner().startsWith(STREAMS)) {
            return false;
        }
        return isStream(next) ? endsAtOnce(function, next) : noneBetween(function, next);
    }

    private boolean noneBetween(Use function, Use end) {
        return method.uses().stream()
                .filter(use -> function.at() < use.at() && use.at() < end.at())
                .filter(use -> use.isOfMember() && use.member().isMethod())
                .noneMatch(use -> isDurable.test(use.member()));
    }
}
