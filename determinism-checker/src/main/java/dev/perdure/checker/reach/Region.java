package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.Loop;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Use;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The code that runs once for each element: a loop's body, or a functional object, and all that it calls.
 *
 * @param method where it begins
 * @param uses what it does there
 * @param called the methods that it leads to
 * @param passed what these hand to one another
 * @param loop what becomes of values from round to round, if that is known
 * @param looping the method that {@code loop} is about
 */
record Region(
        MemberRef method,
        List<Use> uses,
        Set<MemberRef> called,
        Passed passed,
        Optional<Loop> loop,
        MemberRef looping) {
    static Region of(Reached reached, MemberRef method, Loop loop) {
        List<Use> uses = reached.uses(method).stream()
                .filter(use -> loop.body().contains(use.instruction()))
                .toList();
        Set<MemberRef> called = called(reached, reached.callees(method, loop.body()::contains));
        return new Region(method, uses, called, new Passed(reached, method, uses, called), Optional.of(loop), method);
    }

    /** @param loop of the method that the functional object runs, if it is one inside */
    static Region of(Reached reached, Thing lambda, MemberRef body, Optional<Loop> loop) {
        Set<MemberRef> called = called(reached, reached.callees(lambda.method(), lambda.at()));
        List<Use> uses = reached.body(lambda);
        return new Region(
                lambda.method(), uses, called, new Passed(reached, lambda.method(), uses, called), loop, body);
    }

    private static Set<MemberRef> called(Reached reached, Set<MemberRef> first) {
        Set<MemberRef> called = new HashSet<>(first);
        Deque<MemberRef> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            reached.callees(open.remove(), at -> true).stream()
                    .filter(called::add)
                    .forEach(open::add);
        }
        return called;
    }

    /** Whether a thing is made anew in each round. */
    boolean makes(Thing thing) {
        return called.contains(thing.method())
                || (thing.method().equals(method)
                        && uses.stream().anyMatch(use -> use.at() >= 0 && use.at() == thing.at()));
    }

    /** Whether something that it does is of that kind. */
    boolean any(Reached reached, BiPredicate<MemberRef, Use> kind) {
        return uses.stream().anyMatch(use -> kind.test(method, use))
                || called.stream()
                        .anyMatch(callee -> reached.uses(callee).stream().anyMatch(use -> kind.test(callee, use)));
    }
}
