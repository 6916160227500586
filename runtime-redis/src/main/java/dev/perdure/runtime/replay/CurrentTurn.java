package dev.perdure.runtime.replay;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.Arrived;
import dev.perdure.runtime.history.HistoryEvent.Asked;
import dev.perdure.runtime.history.HistoryEvent.Patched;
import dev.perdure.runtime.history.HistorySize;
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
    private static final int MAX_ASKED = 10_000;

    /** In characters of arguments; the last that is asked for may exceed it by its own limit. */
    private static final long MAX_SIZE = 4 << 20;

    private final String instanceId;
    private final Supplier<String> nonces;
    private final List<HistoryEvent> recording = new ArrayList<>();
    private int asked;
    private long size;
    private HistorySize sizeBefore = HistorySize.EMPTY;
    private Instant at = Instant.EPOCH;
    private Optional<StepMatcher> replayed = Optional.empty();

    CurrentTurn(String instanceId, Supplier<String> nonces) {
        this.instanceId = instanceId;
        this.nonces = nonces;
    }

    void record(Instant time) {
        at = time;
        recording.clear();
        asked = 0;
        size = 0;
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

    /** The history before this turn is that large. */
    void sizeBefore(HistorySize history) {
        sizeBefore = history;
    }

    /** How large the history before this turn is. */
    HistorySize sizeBefore() {
        return sizeBefore;
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
     * @throws TurnTooLargeException if too much was asked for in this turn already
     */
    <E extends Asked> E ask(E event) {
        if (replayed.isPresent()) {
            return replayed.get().match(event);
        }
        if (++asked > MAX_ASKED || size > MAX_SIZE) {
            throw new TurnTooLargeException(instanceId);
        }
        size += event.summary().payload().map(Payload::json).map(String::length).orElse(0);
        recording.add(event);
        return event;
    }

    /** Whether the change was made before this place was passed: recorded in a new turn, found recorded in a replay. */
    boolean isPatched(String change) {
        if (replayed.isPresent()) {
            return replayed.get().isPatched(change);
        }
        ask(new Patched(change));
        return true;
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
