package dev.perdure.runtime.history;

import dev.perdure.ActivityTimeouts;
import dev.perdure.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One fact about an instance of an orchestrator. An instance is the list of its events, oldest first. Events are a
 * storage format: add kinds and optional fields, never change what one means. Steps count from 0 in the order in
 * which the orchestrator asks for them; attempts count from 1.
 */
public sealed interface HistoryEvent {
    /** Tells the engine what to do in the commit that stores this event; most events need nothing. */
    default void effects(Effects engine) {}

    /** A fact that came from outside the orchestrator and may make it move. */
    sealed interface Arrived extends HistoryEvent {
        /** Calls the method that fits. */
        void arrive(Arrivals execution);
    }

    /** A fact the orchestrator itself caused, or the engine on its behalf. */
    sealed interface Asked extends HistoryEvent {
        /** What must be the same on every replay. */
        StepSummary summary();
    }

    /**
     * The first event of an execution that goes on where another one ended with {@link ContinuedAsNew}. The external
     * events that nobody had taken there follow; {@link OrchestrationStarted} comes with a turn of its own.
     */
    record ExecutionContinued(String previous, Optional<ReplyTo.Step> parent) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.continued(this);
        }
    }

    /** The code begins. The first event of every instance. */
    record OrchestrationStarted(
            String orchestrator, Payload input, Optional<ReplyTo.Step> parent, Optional<Instant> deadline)
            implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.started(this);
        }

        @Override
        public void effects(Effects engine) {
            deadline.ifPresent(engine::terminateAt);
        }
    }

    /** The step has its result. */
    record ActivityCompleted(int step, Payload result) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.activityCompleted(this);
        }
    }

    /**
     * An attempt threw, or took too long. The next one begins at {@code retryAt}; without it the step has failed. Until
     * then the call was started {@code starts} times, on workers that were lost too.
     */
    record AttemptFailed(int step, int attempt, Failure failure, Optional<Instant> retryAt, int starts)
            implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.attemptFailed(this);
        }

        @Override
        public void effects(Effects engine) {
            retryAt.ifPresent(due -> engine.retry(step, attempt + 1, due));
        }
    }

    /** The wait before an attempt is over; the step is asked for again, as that attempt. */
    record RetryDue(int step, int attempt) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.retryDue(this);
        }
    }

    /** The step has failed, since its latest attempt waited too long or all attempts took too long. */
    record ActivityTimedOut(int step, int attempt, Failure failure) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.activityTimedOut(this);
        }
    }

    /** The timer is done. */
    record TimerFired(int step) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.timerFired(this);
        }
    }

    /** An external event has come; the oldest task that waits for the name takes it, now or later. */
    record EventRaised(String event, Payload payload) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.eventRaised(this);
        }
    }

    /** The entity has answered; if it failed, perhaps to {@link LockAsked}. */
    record EntityAnswered(int step, Outcome outcome) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.entityAnswered(this);
        }
    }

    /** The instance holds the lock of all entities that the step asked for. */
    record LockGranted(int step) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.lockGranted(this);
        }
    }

    /** The sub-orchestration has ended. */
    record SubOrchestrationEnded(int step, Outcome outcome) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.subOrchestrationEnded(this);
        }
    }

    /** The sub-orchestration has failed; at {@code retryAt} another one is started in its place. */
    record SubOrchestrationRetried(int step, int attempt, Failure failure, Instant retryAt) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.subOrchestrationRetried(this);
        }

        @Override
        public void effects(Effects engine) {
            engine.retry(step, attempt + 1, retryAt);
        }
    }

    /** A client has ended the instance; no code has run for it. */
    record OrchestrationTerminated(String reason) implements Arrived {
        @Override
        public void arrive(Arrivals execution) {
            execution.terminated(this);
        }

        @Override
        public void effects(Effects engine) {
            engine.terminated(reason);
        }
    }

    /**
     * An activity is to run. {@code nonce} is new for each attempt: an answer counts only with it. The call was started
     * {@code startsBefore} times before.
     */
    record ActivityScheduled(
            int step,
            int attempt,
            String activity,
            String queue,
            Payload arguments,
            String nonce,
            ActivityTimeouts timeouts,
            int startsBefore,
            Optional<Failure> lastFailure)
            implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(
                    step, "activity \"" + activity + "\"" + (attempt == 1 ? "" : ", attempt " + attempt), arguments);
        }

        @Override
        public void effects(Effects engine) {
            engine.runActivity(this);
        }
    }

    /** A timer is to be done at {@code due}, not earlier. */
    record TimerCreated(int step, Instant due) implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "timer \"" + due + "\"");
        }

        @Override
        public void effects(Effects engine) {
            engine.startTimer(step, due);
        }
    }

    /** The orchestrator waits for an external event of this name. */
    record EventAwaited(int step, String event) implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "external event \"" + event + "\"");
        }
    }

    /** An entity is called, under the lock that the instance holds on it, if any; {@link EntityAnswered} will come. */
    record EntityCalled(int step, EntityId entity, String operation, Payload arguments, Optional<String> lock)
            implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "call of \"" + operation + "\" on " + entity, arguments);
        }

        @Override
        public void effects(Effects engine) {
            engine.callEntity(this);
        }

        /** The identity of what is asked for, which its answer bears. */
        public String call() {
            return ContentId.of("call", entity.toString(), operation, arguments.json());
        }
    }

    /** An entity is signalled, under the lock that the instance holds on it, if any. */
    record EntitySignalled(int step, EntityId entity, String operation, Payload arguments, Optional<String> lock)
            implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "signal of \"" + operation + "\" to " + entity, arguments);
        }

        @Override
        public void effects(Effects engine) {
            engine.signalEntity(this);
        }
    }

    /** An external event is raised at another instance. */
    record EventSent(int step, String instanceId, String event, Payload payload) implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "external event \"" + event + "\" to " + instanceId, payload);
        }

        @Override
        public void effects(Effects engine) {
            engine.raiseEvent(this);
        }
    }

    /** The entities are to be locked for this instance, in that order; {@link LockGranted} will come, or a failure. */
    record LockAsked(int step, String lock, List<EntityId> entities) implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "lock of " + entities);
        }

        @Override
        public void effects(Effects engine) {
            engine.askLock(this);
        }
    }

    /** The locked entities are free again. */
    record LockReleased(int step, String lock, List<EntityId> entities) implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "end of the lock of " + entities);
        }

        @Override
        public void effects(Effects engine) {
            engine.releaseLock(lock, entities);
        }
    }

    /**
     * Another instance is started; if {@code awaited}, {@link SubOrchestrationEnded} will come, or
     * {@link SubOrchestrationRetried} and the same step as the next attempt.
     */
    record SubOrchestrationStarted(
            int step, int attempt, String instanceId, String orchestrator, Payload input, boolean awaited)
            implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(
                    step,
                    (awaited ? "orchestration \"" : "detached orchestration \"") + orchestrator + "\" as " + instanceId,
                    input);
        }

        @Override
        public void effects(Effects engine) {
            engine.startOrchestration(this);
        }

        /** The identity of what is asked for, which its answer bears. */
        public String call() {
            return ContentId.of("call", instanceId, orchestrator, input.json());
        }
    }

    /** Step {@code cancelled} is given up: what answers it later has no effect. A timer is removed. */
    record TaskCancelled(int step, int cancelled) implements Asked {
        @Override
        public StepSummary summary() {
            return StepSummary.of(step, "cancellation of step " + cancelled);
        }
    }

    /** The code asked whether it is this new here, and is: no step, since code without the change has none. */
    record Patched(String change) implements Asked {
        @Override
        public StepSummary summary() {
            return new StepSummary(OptionalInt.empty(), "change " + change, Optional.empty());
        }
    }

    /** The execution is over, and the instance goes on with another one. Not stored: its history is removed with it. */
    record ContinuedAsNew(Payload input) implements Asked {
        @Override
        public StepSummary summary() {
            return new StepSummary(OptionalInt.empty(), "continues as new", Optional.of(input));
        }

        @Override
        public void effects(Effects engine) {
            engine.continuedAsNew(input);
        }
    }

    /** The orchestrator returned. */
    record OrchestrationCompleted(Payload result) implements Asked {
        @Override
        public StepSummary summary() {
            return new StepSummary(OptionalInt.empty(), "ends with a result", Optional.of(result));
        }

        @Override
        public void effects(Effects engine) {
            engine.completed(result);
        }
    }

    /** The orchestrator threw. */
    record OrchestrationFailed(Failure failure) implements Asked {
        @Override
        public StepSummary summary() {
            return new StepSummary(
                    OptionalInt.empty(), "ends with " + failure.types().get(0), Optional.empty());
        }

        @Override
        public void effects(Effects engine) {
            engine.failed(failure);
        }
    }
}
