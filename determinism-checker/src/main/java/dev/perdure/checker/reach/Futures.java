package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.Rule;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds waits for futures that the orchestrator was given: somebody else completes them, when they like. One that was
 * made here is complete, unless another rule forbids what completes it.
 */
final class Futures {
    private static final Set<String> WAITS = Set.of(
            "java/util/concurrent/CompletableFuture.get",
            "java/util/concurrent/CompletableFuture.join",
            "java/util/concurrent/Future.get");

    private final Reached reached;
    private final Collection<MemberRef> roots;
    private final Rule rule;

    /** @param roots where the orchestrator begins */
    Futures(Reached reached, Collection<MemberRef> roots, Rule rule) {
        this.reached = reached;
        this.roots = roots;
        this.rule = rule;
    }

    Set<Sink> awaited() {
        return reached.steps().stream()
                .filter(step -> step.outside()
                        .filter(member -> WAITS.contains(member.owner() + "." + member.name())
                                && member.parameterTypes().isEmpty())
                        .isPresent())
                .filter(step -> step.operand(0).stream().anyMatch(this::wasGiven))
                .map(step -> new Sink(
                        step.method(), step.use().line(), step.outside().orElseThrow(), rule))
                .collect(Collectors.toSet());
    }

    private boolean wasGiven(Thing future) {
        return !future.isKnown() && future.at() < 0 && roots.contains(future.method());
    }
}
