package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import java.util.List;
import java.util.Optional;

/**
 * What an execution has no more use for after a turn.
 *
 * @param timers by the messages they would send
 * @param activities attempts that were given up, by their nonces
 * @param lock the lock that it has ended without releasing
 */
record Dropped(List<Message> timers, List<String> activities, Optional<HistoryEvent.LockAsked> lock) {
    static final Dropped NOTHING = new Dropped(List.of(), List.of(), Optional.empty());
}
