package dev.perdure.runtime.replay;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.Arrived;
import dev.perdure.runtime.history.HistoryEvent.Asked;
import dev.perdure.runtime.history.HistoryEvent.Patched;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.StepSummary;
import java.util.Optional;

/** Compares what the code asks with what a recorded turn holds, event by event. */
final class StepMatcher {
    private final String instanceId;
    private final RecordedTurn turn;
    private int next;

    StepMatcher(String instanceId, RecordedTurn turn) {
        this.instanceId = instanceId;
        this.turn = turn;
    }

    /**
     * The next event that arrived in the turn; empty if there is none.
     *
     * @throws NonDeterminismException if the code should have asked for something before
     */
    Optional<Arrived> nextArrived() {
        passPatches();
        if (next == turn.events().size()) {
            return Optional.empty();
        }
        HistoryEvent event = turn.events().get(next);
        if (event instanceof Arrived arrived) {
            next++;
            return Optional.of(arrived);
        }
        throw NonDeterminismException.notAsked(instanceId, ((Asked) event).summary());
    }

    /** The recorded event that matches. */
    @SuppressWarnings("unchecked") // equal summaries are of one class
    <E extends Asked> E match(E asked) {
        passPatches();
        StepSummary now = asked.summary();
        Asked recorded = nextAsked().orElseThrow(() -> NonDeterminismException.notRecorded(instanceId, turn.at(), now));
        if (recorded.getClass() != asked.getClass() || !recorded.summary().equals(now)) {
            throw NonDeterminismException.different(instanceId, recorded.summary(), now);
        }
        next++;
        return (E) recorded;
    }

    /** Whether the code of back then knew of the change when it was here. */
    boolean isPatched(String change) {
        Patched asked = new Patched(change);
        int end = next;
        while (end < turn.events().size() && turn.events().get(end) instanceof Patched) {
            if (turn.events().get(end++).equals(asked)) {
                next = end;
                return true;
            }
        }
        return false;
    }

    /** Code that does not ask for a change any more takes it for made. */
    private void passPatches() {
        while (next < turn.events().size() && turn.events().get(next) instanceof Patched) {
            next++;
        }
    }

    /** The arguments or result of the event that is to be matched next. */
    Optional<Payload> nextPayload() {
        passPatches();
        return nextAsked().flatMap(asked -> asked.summary().payload());
    }

    private Optional<Asked> nextAsked() {
        return next < turn.events().size() && turn.events().get(next) instanceof Asked asked
                ? Optional.of(asked)
                : Optional.empty();
    }
}
