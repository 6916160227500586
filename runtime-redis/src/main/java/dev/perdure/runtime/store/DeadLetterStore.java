package dev.perdure.runtime.store;

import java.util.List;
import java.util.Optional;

/**
 * The dead letters of each partition, of which at least the newest 10,000 are kept. Thread-safe.
 *
 * @implSpec as {@link HubStore} says
 */
public interface DeadLetterStore {
    /**
     * Dead letters after that position, oldest first.
     *
     * @param after the id of a dead letter, or {@link DeadLetterEntry#START}
     */
    List<DeadLetterEntry> list(int partition, String after, int limit);

    /** The dead letter with that id. */
    Optional<DeadLetterEntry> get(int partition, String id);

    /** Puts a message back into the inbox or an activity back into its queue, and forgets the dead letter. */
    ReplayResult replay(int partition, String id);

    /** Forgets the dead letter; false if there is none. */
    boolean discard(int partition, String id);
}
