package dev.perdure.runtime.history;

import dev.perdure.EntityId;
import java.time.Instant;
import java.util.List;

/** What the events of a turn ask of the engine; all of it takes effect in the turn's commit or not at all. */
public interface Effects {
    /** Puts an attempt of an activity into its queue. */
    void runActivity(HistoryEvent.ActivityScheduled activity);

    /** Wakes the instance with {@link Message.RetryDue}, not before {@code due}. */
    void retry(int step, int attempt, Instant due);

    /** Wakes the instance with {@link Message.TimerDue}, not before {@code due}. */
    void startTimer(int step, Instant due);

    /** Wakes the instance with {@link Message.Terminate}, not before {@code due}. */
    void terminateAt(Instant due);

    /** Sends a {@link Message.Operation} that is answered. */
    void callEntity(HistoryEvent.EntityCalled call);

    /** Sends a {@link Message.Operation} that is not answered. */
    void signalEntity(HistoryEvent.EntitySignalled signal);

    /** Sends a {@link Message.Raise}. */
    void raiseEvent(HistoryEvent.EventSent event);

    /** Sends a {@link Message.LockRequest} on its way. */
    void askLock(HistoryEvent.LockAsked asked);

    /** Sends a {@link Message.Unlock} to each. */
    void releaseLock(String lock, List<EntityId> entities);

    /** Sends a {@link Message.Start}. */
    void startOrchestration(HistoryEvent.SubOrchestrationStarted start);

    /** The instance goes on with another execution. */
    void continuedAsNew(Payload input);

    /** The instance ends with a result. */
    void completed(Payload result);

    /** The instance ends with an exception. */
    void failed(Failure failure);

    /** The instance ends because a client says so. */
    void terminated(String reason);
}
