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
    /** How much its commit has to read or to write, whichever is more, in characters of bodies. */
    long size() {
        long consumed = turn.consumed().stream()
                .flatMap(entryId -> mailbox.entry(entryId).stream())
                .mapToLong(entry -> entry.body().length())
                .sum();
        return Math.max(consumed, turn.size());
    }

    /** How many things its commit takes out of somewhere or puts there. */
    long items() {
        return turn.consumed().size() + turn.items();
    }

    /** The same without an entry in the history, which cannot be written. */
    PreparedTurn unrecorded() {
        return new PreparedTurn(mailbox, turn.unrecorded(), whenStored);
    }

    void stored() {
        whenStored.accept(turn);
    }
}
