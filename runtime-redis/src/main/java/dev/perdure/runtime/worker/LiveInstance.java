package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistorySize;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.replay.Execution;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An instance whose orchestrator is kept in memory between two turns. Good for the token that it carries only. */
final class LiveInstance implements AutoCloseable {
    private static final long BYTES_OF_A_CHARACTER = 2;

    private final Identity identity;
    private final Execution execution;
    private final OpenTimers timers;
    private final OpenActivities activities = new OpenActivities();
    private final OpenLock lock = new OpenLock();
    private String token;
    private long turns;
    private Map<String, String> cells;
    private Optional<ReplyTo.Step> parent = Optional.empty();
    private Optional<Instant> deadline = Optional.empty();
    private Instant lastTurn = Instant.MIN;
    private HistorySize size = HistorySize.EMPTY;

    /** Which execution of which instance. */
    record Identity(String id, String orchestrator, String execution) {
        /** The one that a start makes, if there is none under its id. */
        static Identity startedBy(String id, Message.Start start) {
            return new Identity(id, start.orchestrator(), ContentId.execution(id, start.messageId()));
        }

        static Identity of(StoredInstance stored) {
            return new Identity(stored.id(), stored.orchestrator(), stored.execution());
        }
    }

    private LiveInstance(Identity identity, Execution execution, String token, long turns, Map<String, String> cells) {
        this.identity = identity;
        this.execution = execution;
        this.token = token;
        this.turns = turns;
        this.cells = cells;
        this.timers = new OpenTimers(identity.execution());
    }

    static LiveInstance of(StoredInstance stored, Execution execution) {
        return new LiveInstance(Identity.of(stored), execution, stored.token(), stored.turns(), stored.cells());
    }

    /** An instance that has no hash yet. */
    static LiveInstance notStored(Identity identity, Execution execution) {
        return new LiveInstance(identity, execution, Turn.NO_TOKEN, 0, Map.of());
    }

    Identity identity() {
        return identity;
    }

    String token() {
        return token;
    }

    long turns() {
        return turns;
    }

    Optional<ReplyTo.Step> parent() {
        return parent;
    }

    /** When it is terminated. */
    Optional<Instant> deadline() {
        return deadline;
    }

    /** What is not shown of it yet. */
    Turn.CellChanges shown() {
        return execution
                .shown()
                .map(after -> Turn.CellChanges.between(cells, after))
                .orElse(Turn.CellChanges.NONE);
    }

    /** What the latest turn had no more use for. */
    Dropped dropped() {
        return new Dropped(timers.dropped(), activities.givenUp(), lock.abandoned());
    }

    /** The lock that it holds or waits for. */
    OpenLock lock() {
        return lock;
    }

    /** Takes note of a turn that is stored; {@link #replay} is for after all of them. */
    void learn(RecordedTurn turn) {
        lastTurn = turn.at();
        timers.follow(turn);
        activities.follow(turn);
        lock.follow(turn);
        for (HistoryEvent event : turn.events()) {
            if (event instanceof HistoryEvent.OrchestrationStarted started) {
                parent = started.parent();
                deadline = started.deadline();
            } else if (event instanceof HistoryEvent.ExecutionContinued continued) {
                parent = continued.parent();
            }
        }
    }

    /**
     * Leads the code through a turn that is stored.
     *
     * @param after how large the history is with this turn
     */
    void replay(RecordedTurn turn, HistorySize after) {
        execution.replay(turn);
        grow(after);
    }

    private void grow(HistorySize after) {
        size = after;
        execution.size(after);
    }

    /**
     * How much memory it takes, about: what its code keeps comes from its history.
     *
     * @param thread how much one thread takes
     */
    long bytes(long thread) {
        return thread * Math.max(1, execution.threads()) + BYTES_OF_A_CHARACTER * size.bytes();
    }

    HistorySize size() {
        return size;
    }

    /**
     * Runs the next turn. Its time is not before that of the last one, nor before the due time of a timer that fired:
     * it is the store that fires, and the worker's idea of the store's time is a little late.
     */
    RecordedTurn run(Instant now, List<Message> messages) {
        Instant fired = messages.stream()
                .flatMap(message -> timers.due(message).stream())
                .max(Comparator.naturalOrder())
                .orElse(now);
        RecordedTurn turn = execution.run(notBeforeLastTurn(fired.isAfter(now) ? fired : now), messages);
        learn(turn);
        return turn;
    }

    /** Whether the last turn has left the message for a later one. */
    boolean isEarly(Message message) {
        return execution.early().contains(message);
    }

    /** Whether the last turn has not looked at the message, since it was the last of its execution. */
    boolean isLeft(Message message) {
        return execution.left().contains(message);
    }

    /** The first turn of the execution that goes on where this one has ended. */
    RecordedTurn continuation() {
        List<HistoryEvent> events = new ArrayList<>();
        events.add(new HistoryEvent.ExecutionContinued(identity.execution(), parent));
        events.addAll(execution.untaken());
        return new RecordedTurn(lastTurn, events);
    }

    /** The turn that ends it without running code. */
    RecordedTurn end(Instant now, List<HistoryEvent> events) {
        RecordedTurn turn = new RecordedTurn(notBeforeLastTurn(now), events);
        learn(turn);
        return turn;
    }

    private Instant notBeforeLastTurn(Instant now) {
        return now.isAfter(lastTurn) ? now : lastTurn;
    }

    /** The turn is stored. */
    void advanceTo(Turn stored, RecordedTurn turn) {
        stored.history().ifPresent(entry -> grow(size.with(turn, entry)));
        cells = stored.cells().appliedTo(cells);
        token = stored.newToken();
        turns = stored.number();
    }

    /** Whether its code still runs, though it was closed. */
    boolean isStillRunning() {
        return execution.isStillRunning();
    }

    @Override
    public void close() {
        execution.close();
    }
}
