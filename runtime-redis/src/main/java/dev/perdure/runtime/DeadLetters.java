package dev.perdure.runtime;

import dev.perdure.runtime.client.LetterDesk;
import java.util.Optional;

/**
 * What the workers of a hub could not deliver or run: kept with the reason, for people to look at. Each partition keeps
 * its newest 10,000 at least. Nothing waits for a dead letter: an activity's step has failed, and a message is as if it
 * had not been sent, until it is replayed. Thread-safe.
 *
 * <p>Every method throws {@link dev.perdure.HubUnavailableException} when Redis does not answer for about ten seconds.
 */
public final class DeadLetters {
    private final LetterDesk desk;

    DeadLetters(LetterDesk desk) {
        this.desk = desk;
    }

    /**
     * The first dead letters.
     *
     * @param size how many at most, 1 to 1000
     * @throws IllegalArgumentException if the size is outside these limits
     */
    public DeadLetterPage list(int size) {
        return desk.list(size, Optional.empty());
    }

    /**
     * Those after a page.
     *
     * @param size how many at most, 1 to 1000
     * @param next what the page said
     * @throws IllegalArgumentException if the size is outside these limits, or no page said that
     */
    public DeadLetterPage list(int size, String next) {
        return desk.list(size, Optional.of(next));
    }

    /**
     * One of them; empty if it is there no more.
     *
     * @throws IllegalArgumentException if the id is none of a dead letter
     */
    public Optional<DeadLetter> get(String id) {
        return desk.get(id);
    }

    /**
     * Puts a message back into the inbox, or an activity that no worker could read back into its queue, once: to be
     * tried again after other code was deployed. If nobody can receive it still, it comes back as a new dead letter.
     *
     * @return false if there is no such dead letter any more: it was replayed or discarded before, by this very call if
     *     Redis was away in between
     * @throws IllegalArgumentException if the id is none of a dead letter
     * @throws IllegalStateException if it is an activity whose step has failed already: its orchestrator has gone on,
     *     and a result would reach nobody. Call the activity again from there, or start a new instance
     */
    public boolean replay(String id) {
        return desk.replay(id);
    }

    /**
     * Forgets one.
     *
     * @return false if there is no such dead letter any more
     * @throws IllegalArgumentException if the id is none of a dead letter
     */
    public boolean discard(String id) {
        return desk.discard(id);
    }
}
