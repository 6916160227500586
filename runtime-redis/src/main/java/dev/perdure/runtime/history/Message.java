package dev.perdure.runtime.history;

import dev.perdure.EntityId;
import dev.perdure.runtime.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something sent to an instance or entity; it lies in the inbox of the receiver's partition until a turn consumes it.
 * Messages are a storage format: add kinds and optional fields, never change what one means.
 */
public sealed interface Message {
    /** Calls the method that fits. */
    <R> R accept(MessageVisitor<R> visitor);

    /** Starts an orchestration; {@code messageId} is the identity of the start, from which the execution is derived. */
    record Start(
            String orchestrator,
            Payload input,
            Optional<ReplyTo.Step> parent,
            Optional<Instant> deadline,
            String messageId)
            implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.start(this);
        }
    }

    /** An attempt of an activity gave a result. Counts only if {@code nonce} is that of the step's latest attempt. */
    record ActivityResult(String execution, int step, String nonce, Payload result) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.activityResult(this);
        }
    }

    /**
     * An attempt of an activity threw. Counts only if {@code nonce} is that of the step's latest attempt. Until then
     * the call was started {@code starts} times.
     */
    record ActivityFault(String execution, int step, String nonce, Failure failure, int starts) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.activityFault(this);
        }
    }

    /**
     * An activity waits or takes too long. {@code attempt} was the latest one when this was sent on its way; attempts
     * count from 1.
     */
    record ActivityOverdue(String execution, int step, int attempt, TimeoutKind exceeded) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.activityOverdue(this);
        }
    }

    /** A timer of an orchestrator is due. */
    record TimerDue(String execution, int step) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.timerDue(this);
        }
    }

    /** The wait before an attempt of an activity is over; attempts count from 1. */
    record RetryDue(String execution, int step, int attempt) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.retryDue(this);
        }
    }

    /** An entity has answered, or a sub-orchestration has ended. Counts only if the step asked for {@code call}. */
    record Answer(String execution, int step, String call, Outcome outcome) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.answer(this);
        }
    }

    /** An external event. */
    record Raise(String event, Payload payload) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.raise(this);
        }
    }

    /** A client ends the instance. */
    record Terminate(String reason) implements Message {
        /** What the timer of a deadline says: a stored form, by which the timer is found again to be removed. */
        public static Terminate atDeadline(Instant due) {
            return new Terminate(Problem.DEADLINE_PASSED.message(due));
        }

        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.terminate(this);
        }
    }

    /**
     * An entity is called, or signalled if nobody waits for the answer.
     *
     * @param lock the lock under which the sender has been granted the entity
     */
    record Operation(String operation, Payload arguments, Optional<ReplyTo> replyTo, Optional<String> lock)
            implements Message {
        /** An operation outside of critical sections. */
        public Operation(String operation, Payload arguments, Optional<ReplyTo> replyTo) {
            this(operation, arguments, replyTo, Optional.empty());
        }

        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    /**
     * Asks an entity for its lock, and once it has it the next one, each in the order of the list. The last one answers
     * {@code holder}, whose call is {@code lock}.
     */
    record LockRequest(String lock, List<EntityId> entities, ReplyTo.Step holder) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.lockRequest(this);
        }
    }

    /** Ends a lock of an entity, or the wait for it. */
    record Unlock(String lock) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.unlock(this);
        }
    }

    /** From an entity to itself: nobody holds its lock, and what waited for that is next. */
    record Unlocked() implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.unlocked(this);
        }
    }

    /** From an entity to itself: something has waited long for the end of that lock. Checks count from 1. */
    record LockCheck(String lock, int check) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.lockCheck(this);
        }
    }

    /** Asks an instance whether it needs the lock of an entity; it answers {@link Unlock} if not. */
    record LockProbe(String lock, EntityId entity, int check) implements Message {
        @Override
        public <R> R accept(MessageVisitor<R> visitor) {
            return visitor.lockProbe(this);
        }
    }
}
