package dev.perdure.runtime.replay;

import dev.perdure.CodecException;
import dev.perdure.PayloadException;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.HistoryEvent.EventRaised;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The steps of an execution that have no answer yet, and the external events that no step has taken. */
final class Steps {
    private final String instanceId;
    private final PayloadCodec codec;
    private final Failures failures;
    private final HandOver hand;
    private final Map<Integer, Open<?>> open = new HashMap<>();
    private final Map<Integer, ActivityAttempt> attempts = new HashMap<>();
    private final Map<Integer, ChildAttempt> children = new HashMap<>();
    private final EventBuffer events = new EventBuffer();
    private int next;

    Steps(String instanceId, PayloadCodec codec, HandOver hand) {
        this.instanceId = instanceId;
        this.codec = codec;
        this.failures = new Failures(codec);
        this.hand = hand;
    }

    /** What answers a step. */
    enum Kind {
        ACTIVITY,
        TIMER,
        EVENT,
        ENTITY,
        LOCK,
        ORCHESTRATION
    }

    private record Open<T extends @Nullable Object>(Kind kind, String call, Callee<T> callee, ReplayTask<T> task) {
        Open<T> calling(String other) {
            return new Open<>(kind, other, callee, task);
        }
    }

    // -- asked by the code

    /** The number of a step that is about to be asked for. */
    int next() {
        return next++;
    }

    /**
     * A step waits for its answer.
     *
     * @param call what its answer must bear; empty where nothing of the kind is needed
     */
    <T extends @Nullable Object> void open(int step, Kind kind, String call, Callee<T> callee, ReplayTask<T> task) {
        open.put(step, new Open<>(kind, call, callee, task));
    }

    /** An attempt of an open activity step has been scheduled. */
    void attempt(ActivityAttempt attempt) {
        attempts.put(attempt.scheduled().step(), attempt);
    }

    /** The first attempt of an open sub-orchestration step, which may be followed by others, has been started. */
    void child(ChildAttempt first) {
        children.put(first.step(), first);
    }

    /** The latest attempt has failed; until the next one nothing answers the step. */
    void childFailed(ChildAttempt attempt) {
        children.put(attempt.step(), attempt.asFailed());
    }

    /** Another attempt has been started: its answer is what the step waits for now. */
    void childAgain(ChildAttempt attempt) {
        children.put(attempt.step(), attempt);
        open.computeIfPresent(
                attempt.step(),
                (step, waiting) -> waiting.calling(attempt.started().call()));
    }

    /** The open step waits for an external event, after those that wait for the name already. */
    void await(int step, String event) {
        events.await(step, event).ifPresent(payload -> succeed(step, payload));
    }

    void giveUp(int step) {
        close(step);
        events.giveUp(step);
    }

    // -- asked about messages

    boolean isOpen(int step, Kind kind) {
        return Optional.ofNullable(open.get(step))
                .filter(found -> found.kind() == kind)
                .isPresent();
    }

    /** What the open step is, if it asked for that. */
    Optional<Kind> asked(int step, String call) {
        return Optional.ofNullable(open.get(step))
                .filter(found -> found.call().equals(call))
                .filter(found -> child(step).filter(ChildAttempt::failed).isEmpty())
                .map(Open::kind);
    }

    /** Whether the code has not asked for the step yet. */
    boolean isAhead(int step) {
        return step >= next;
    }

    /** The latest attempt of an open activity step. */
    Optional<ActivityAttempt> attempt(int step) {
        return Optional.ofNullable(attempts.get(step));
    }

    /** The latest attempt of an open sub-orchestration step. */
    Optional<ChildAttempt> child(int step) {
        return Optional.ofNullable(children.get(step));
    }

    // -- moved by events

    void raise(EventRaised event) {
        events.raise(event).ifPresent(step -> succeed(step, event.payload()));
    }

    /** External events that the code has not taken, oldest first. */
    List<EventRaised> untaken() {
        return events.untaken();
    }

    void succeed(int step, Payload payload) {
        succeed(close(step), payload);
    }

    void fail(int step, OptionalInt attempt, Failure failure) {
        fail(close(step), attempt, failure);
    }

    void answer(int step, Outcome outcome) {
        if (outcome instanceof Outcome.Succeeded succeeded) {
            succeed(step, succeeded.result());
        } else if (outcome instanceof Outcome.Failed failed) {
            fail(step, OptionalInt.empty(), failed.failure());
        }
    }

    private <T extends @Nullable Object> void succeed(Open<T> step, Payload payload) {
        step.task().settle(() -> decode(step.callee(), payload));
    }

    /** A value that this code cannot read ends the engine's call, as a mismatch does: other code may read it. */
    private <T extends @Nullable Object> T decode(Callee<T> callee, Payload payload) {
        try {
            return codec.decode(callee.resultName(), callee.result(), payload);
        } catch (PayloadException | CodecException unreadable) {
            throw hand.stop(unreadable);
        }
    }

    private <T extends @Nullable Object> void fail(Open<T> step, OptionalInt attempt, Failure failure) {
        step.task().settle(() -> {
            throw step.callee().failed(instanceId, attempt, failure, failures);
        });
    }

    private Open<?> close(int step) {
        attempts.remove(step);
        children.remove(step);
        Open<?> closed = open.remove(step);
        if (closed == null) {
            throw NonDeterminismException.notOpen(instanceId, step);
        }
        return closed;
    }
}
