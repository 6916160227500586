package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Is there an order of the calls on one instance, in keeping with when they were made and answered, in which an
 * instance that is absent, live, doomed or terminated would have given each answer? A call without an answer may have
 * taken effect at any time after it was made, or not at all.
 */
final class SitterCheck {
    private static final Set<Kind> KINDS = EnumSet.of(Kind.CREATE, Kind.TERMINATE, Kind.GET);

    private enum State {
        ABSENT,
        LIVE,
        /** To be terminated; seen as live or as terminated, and never live again after that. */
        DOOMED,
        TERMINATED
    }

    private final Set<String> visited = new HashSet<>();

    private SitterCheck() {}

    /** Whether there is such an order. */
    static boolean isLinearizable(List<Call> callsOfOneInstance) {
        List<Call> calls = callsOfOneInstance.stream()
                .filter(call -> KINDS.contains(call.kind()) && call.outcome() != Outcome.REFUSED)
                .toList();
        return new SitterCheck().isPossible(State.ABSENT, calls);
    }

    private boolean isPossible(State state, List<Call> left) {
        if (left.stream().noneMatch(call -> call.returned() != Call.NEVER)) {
            return true;
        }
        if (!visited.add(
                state + " " + left.stream().map(System::identityHashCode).toList())) {
            return false;
        }
        long firstReturn = left.stream().mapToLong(Call::returned).min().orElse(Call.NEVER);
        for (Call call : left) {
            if (call.invoked() <= firstReturn) {
                List<Call> others = new ArrayList<>(left);
                others.remove(call);
                for (State next : after(state, call)) {
                    if (isPossible(next, others)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The states in which the instance may be after it has answered so; none if it would not have. */
    private static List<State> after(State state, Call call) {
        return switch (call.outcome()) {
            case DONE -> effect(state, call.kind()).map(List::of).orElse(List.of());
            case UNKNOWN -> List.of(effect(state, call.kind()).orElse(state));
            case ABSENT -> state == State.ABSENT ? List.of(state) : List.of();
            case LIVE -> state == State.LIVE || state == State.DOOMED ? List.of(state) : List.of();
            case TERMINATED ->
                state == State.DOOMED || state == State.TERMINATED ? List.of(State.TERMINATED) : List.of();
            case REFUSED -> List.of(state);
        };
    }

    private static Optional<State> effect(State state, Kind kind) {
        return switch (kind) {
            case CREATE -> Optional.of(state == State.ABSENT ? State.LIVE : state);
            case TERMINATE ->
                switch (state) {
                    case ABSENT -> Optional.empty();
                    case LIVE, DOOMED -> Optional.of(State.DOOMED);
                    case TERMINATED -> Optional.of(State.TERMINATED);
                };
            default -> Optional.of(state);
        };
    }
}
