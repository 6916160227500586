package dev.perdure.runtime.replay;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.Arrived;
import dev.perdure.runtime.history.HistoryEvent.Asked;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** The turn that an execution is in: a new one that is being recorded, or a recorded one that is being replayed. */
final class CurrentTurn {
    private final String instanceId;
    private final Supplier<String> nonces;
    private final List<HistoryEvent> recording = new ArrayList<>();
    private Instant at = Instant.EPOCH;
    private Optional<StepMatcher> replayed = Optional.empty();

    CurrentTurn(String instanceId, Supplier<String> nonces) {
        this.instanceId = instanceId;
        this.nonces = nonces;
    }

    void record(Instant time) {
        at = time;
        recording.clear();
        replayed = Optional.empty();
    }

    StepMatcher replay(RecordedTurn turn) {
        StepMatcher matcher = new StepMatcher(instanceId, turn);
        at = turn.at();
        replayed = Optional.of(matcher);
        return matcher;
    }

    /** What was recorded since {@link #record}. */
    RecordedTurn recorded() {
        return new RecordedTurn(at, recording);
    }

    /** The time of the turn. */
    Instant at() {
        return at;
    }

    boolean isReplaying() {
        return replayed.isPresent();
    }

    /** Random, and new each time: what makes an attempt different from all others. */
    String newNonce() {
        return nonces.get();
    }

    /** Records that an event has arrived in a new turn. */
    void arrived(Arrived event) {
        recording.add(event);
    }

    /**
     * Records what is asked, or finds it recorded.
     *
     * @return the event that counts: in a replay the recorded one, which has the random parts of back then
     * @throws NonDeterminismException if something else is recorded
     */
    <E extends Asked> E ask(E asked) {
        if (replayed.isPresent()) {
            return replayed.get().match(asked);
        }
        recording.add(asked);
        return asked;
    }

    /**
     * In a replay the recorded form of arguments, if they are the same values in another form: the order of a set
     * differs from one JVM to the next.
     */
    Payload asRecorded(Payload payload, BiPredicate<Payload, Payload> same) {
        return replayed.flatMap(StepMatcher::nextPayload)
                .filter(recorded -> !recorded.equals(payload) && isSame(recorded, payload, same))
                .orElse(payload);
    }

    private static boolean isSame(Payload recorded, Payload payload, BiPredicate<Payload, Payload> same) {
        try {
            return same.test(recorded, payload);
        } catch (PayloadException ofAnotherType) {
            return false;
        }
    }
}
