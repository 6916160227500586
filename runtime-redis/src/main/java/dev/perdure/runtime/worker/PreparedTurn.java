package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.Turn;
import java.util.function.Consumer;

/**
 * A turn that has run in memory and is not stored yet.
 *
 * @param mailbox whose messages it consumes
 * @param turn what to store
 * @param whenStored brings what is kept in memory up to date
 */
record PreparedTurn(Mailbox mailbox, Turn turn, Consumer<Turn> whenStored) {
    /** How much it consumes, in characters. */
    long size() {
        return turn.consumed().stream()
                .flatMap(entryId -> mailbox.entry(entryId).stream())
                .mapToLong(entry -> entry.body().length())
                .sum();
    }

    /** The same without an entry in the history, which cannot be written. */
    PreparedTurn unrecorded() {
        return new PreparedTurn(mailbox, turn.unrecorded(), whenStored);
    }

    void stored() {
        whenStored.accept(turn);
    }
}
