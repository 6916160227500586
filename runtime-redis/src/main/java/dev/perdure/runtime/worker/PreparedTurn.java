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
    void stored() {
        whenStored.accept(turn);
    }
}
