package dev.perdure.runtime.history;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a history: what arrived in a turn and what the orchestrator asked for, in the order in which it
 * happened.
 *
 * @param at the time of the turn, which is what the orchestrator's clock shows in it
 * @param events its events
 */
public record RecordedTurn(Instant at, List<HistoryEvent> events) {
    /** Keeps its own copy of the list. */
    public RecordedTurn {
        events = List.copyOf(events);
    }
}
