package dev.perdure.runtime.history;

/** Who is moved by what arrives. Called with each event in the order of the history. */
public interface Arrivals {
    /** The instance begins. */
    void started(HistoryEvent.OrchestrationStarted event);

    /** The execution goes on where another one of the instance ended. */
    void continued(HistoryEvent.ExecutionContinued event);

    /** An activity has its result. */
    void activityCompleted(HistoryEvent.ActivityCompleted event);

    /** An attempt of an activity threw. */
    void attemptFailed(HistoryEvent.AttemptFailed event);

    /** An activity took too long. */
    void activityTimedOut(HistoryEvent.ActivityTimedOut event);

    /** The next attempt of an activity or sub-orchestration is due. */
    void retryDue(HistoryEvent.RetryDue event);

    /** A timer is done. */
    void timerFired(HistoryEvent.TimerFired event);

    /** An external event has come. */
    void eventRaised(HistoryEvent.EventRaised event);

    /** An entity has answered. */
    void entityAnswered(HistoryEvent.EntityAnswered event);

    /** Entities are locked for the instance. */
    void lockGranted(HistoryEvent.LockGranted event);

    /** A sub-orchestration has ended. */
    void subOrchestrationEnded(HistoryEvent.SubOrchestrationEnded event);

    /** A sub-orchestration has failed, and will be started again. */
    void subOrchestrationRetried(HistoryEvent.SubOrchestrationRetried event);

    /** A client has ended the instance. */
    void terminated(HistoryEvent.OrchestrationTerminated event);
}
