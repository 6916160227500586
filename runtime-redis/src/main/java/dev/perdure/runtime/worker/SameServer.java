package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.OwnerStore;

/**
 * Whether a partition is still on the server on which it was acquired. Calls are repeated where a connection breaks, so
 * an owner can pass through a failover without seeing one fail. It must not go on under the nonce by which others tell
 * that nothing was lost.
 *
 * @param seen the server's name before the acquisition
 */
record SameServer(OwnerStore store, int partition, String seen) {
    /** The server of now. */
    static SameServer of(OwnerStore store, int partition) {
        return new SameServer(store, partition, store.server(partition));
    }

    /**
     * Looks again.
     *
     * @throws HubUnavailableException if it is another one: the partition must be acquired anew
     */
    void check() {
        if (!store.server(partition).equals(seen)) {
            throw new HubUnavailableException(Problem.SERVER_CHANGED.message(partition));
        }
    }
}
