package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistoryEvent.LockAsked;
import dev.perdure.runtime.history.RecordedTurn;
import java.util.Optional;

/** The lock that an execution holds or waits for, and the one that it had when its latest turn ended it. */
final class OpenLock {
    private Optional<LockAsked> open = Optional.empty();
    private boolean granted;
    private Optional<LockAsked> abandoned = Optional.empty();

    boolean is(String lock) {
        return open.filter(asked -> asked.lock().equals(lock)).isPresent();
    }

    /** The lock that is waited for. */
    Optional<LockAsked> awaited() {
        return open.filter(asked -> !granted);
    }

    /** The lock that nobody will release, since the execution has ended with the latest turn. */
    Optional<LockAsked> abandoned() {
        return abandoned;
    }

    /** Follows the next turn of the execution. */
    void follow(RecordedTurn turn) {
        abandoned = Optional.empty();
        turn.events().forEach(this::follow);
    }

    private void follow(HistoryEvent event) {
        if (event instanceof LockAsked asked) {
            open = Optional.of(asked);
            granted = false;
        } else if (event instanceof HistoryEvent.LockGranted) {
            granted = true;
        } else if (event instanceof HistoryEvent.LockReleased) {
            open = Optional.empty();
        } else if (OpenTimers.ends(event)) {
            abandoned = open;
            open = Optional.empty();
        }
    }
}
