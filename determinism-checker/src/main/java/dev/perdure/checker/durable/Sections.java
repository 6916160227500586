package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.ControlFlow;
import dev.perdure.checker.bytecode.ControlFlow.Kind;
import dev.perdure.checker.bytecode.ControlFlow.Point;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.shape.DurableCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds what must not be done in a critical section: lock again, wait for another orchestration, continue as new, call
 * an entity that is not locked.
 */
final class Sections {
    private static final String ID = "DUR-LOCK";

    private final ControlFlow flow;
    private final Function<MemberRef, Optional<DurableCall>> durable;
    private final Predicate<Integer> leadsToForbidden;
    private final LockedEntities entities;
    private final Map<Integer, Use> uses;

    /**
     * @param leadsToForbidden whether the code that an instruction calls does what a section must not
     */
    Sections(
            ControlFlow flow,
            List<Use> uses,
            Function<MemberRef, Optional<DurableCall>> durable,
            Predicate<Integer> leadsToForbidden) {
        this.flow = flow;
        this.durable = durable;
        this.leadsToForbidden = leadsToForbidden;
        this.uses = calls(flow, uses);
        this.entities = new LockedEntities(uses);
    }

    List<Breach> find() {
        Map<Integer, Breach> found = new TreeMap<>();
        for (int at = 0; at < flow.points().size(); at++) {
            if (isStep(at, "lock")) {
                Set<Integer> section = within(at);
                // Of a section in another, only that is told.
                Optional<Use> lock = Optional.ofNullable(uses.get(at))
                        .filter(alone -> section.stream().noneMatch(inside -> isStep(inside, "lock")));
                for (int inside : section) {
                    if (isForbidden(inside, lock)) {
                        found.put(inside, breach(inside));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Breach breach(int at) {
        Point point = flow.points().get(at);
        return new Breach(ID, point.line(), point.member().orElseThrow());
    }

    private boolean isForbidden(int at, Optional<Use> lock) {
        Optional<DurableCall> call = call(at);
        if (call.isEmpty()) {
            return leadsToForbidden.test(at);
        }
        return isForbiddenInSections(call.get())
                || (call.get().steps().get(0).startsWith("entity ")
                        && lock.isPresent()
                        && Optional.ofNullable(uses.get(at))
                                .filter(use -> entities.isSurelyUnlocked(use, lock.get()))
                                .isPresent());
    }

    /** Whether no section may hold such a call, whatever it locks. */
    static boolean isForbiddenInSections(DurableCall call) {
        String step = call.steps().get(0);
        return call.ends() || step.equals("lock") || step.startsWith("orchestration ");
    }

    private Optional<DurableCall> call(int at) {
        Point point = flow.points().get(at);
        return isCall(point) ? point.member().flatMap(durable) : Optional.empty();
    }

    private boolean isStep(int at, String step) {
        return call(at).filter(call -> call.steps().get(0).equals(step)).isPresent();
    }

    /** The instructions between a lock and where it is given up, as far as nothing is thrown. */
    private Set<Integer> within(int lock) {
        Set<Integer> inside = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(flow.points().get(lock).next());
        while (!open.isEmpty()) {
            int at = open.remove();
            if (!isStep(at, "unlock") && inside.add(at)) {
                open.addAll(next(at));
            }
        }
        return inside;
    }

    /** Compilers test a resource for null before they close it: it is not null. */
    private List<Integer> next(int at) {
        List<Integer> next = flow.points().get(at).next();
        boolean guardsUnlock = next.size() == 2 && at + 2 < flow.points().size() && isStep(at + 2, "unlock");
        return guardsUnlock ? List.of(at + 1) : next;
    }

    private static boolean isCall(Point point) {
        return point.kind() == Kind.EXACT_CALL || point.kind() == Kind.VIRTUAL_CALL;
    }

    /** Which use is the call of which instruction: both are in the order of the code, which may be partly dead. */
    private static Map<Integer, Use> calls(ControlFlow flow, List<Use> uses) {
        Map<Integer, Use> calls = new TreeMap<>();
        List<Use> left = new ArrayList<>(uses.stream()
                .filter(use -> use.at() >= 0 && use.isOfMember() && use.member().isMethod())
                .filter(use -> use.kind() != Use.Kind.LAMBDA)
                .toList());
        IntStream.range(0, flow.points().size())
                .filter(at -> isCall(flow.points().get(at)))
                .forEach(at -> {
                    MemberRef member = flow.points().get(at).member().orElseThrow();
                    if (!left.isEmpty() && left.get(0).member().equals(member)) {
                        calls.put(at, left.remove(0));
                    }
                });
        return calls;
    }
}
