package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.InboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages that wait for one receiver, oldest first. */
final class Mailbox {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;
    private static final int MESSAGES_IN_A_TURN = 256;

    /** In characters of their bodies. */
    private static final int SIZE_OF_A_TURN = 1 << 20;

    private final String receiver;
    private final Map<String, InboxEntry> waiting = new LinkedHashMap<>();
    private Instant notBefore = Instant.MIN;
    private int failures;

    Mailbox(String receiver) {
        this.receiver = receiver;
    }

    String receiver() {
        return receiver;
    }

    boolean isEntity() {
        return EntityIds.isEntity(receiver);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    /** Whether it was not there yet. */
    boolean add(InboxEntry entry) {
        return waiting.putIfAbsent(entry.id(), entry) == null;
    }

    /** The oldest messages, as many as one turn consumes; at least one, if there is one. */
    List<InboxEntry> firstOfATurn() {
        List<InboxEntry> first = new ArrayList<>();
        long size = 0;
        for (InboxEntry entry : waiting.values()) {
            size += entry.body().length();
            if (first.size() == MESSAGES_IN_A_TURN || (size > SIZE_OF_A_TURN && !first.isEmpty())) {
                break;
            }
            first.add(entry);
        }
        return first;
    }

    /** All messages. */
    List<InboxEntry> all() {
        return List.copyOf(waiting.values());
    }

    Optional<InboxEntry> entry(String entryId) {
        return Optional.ofNullable(waiting.get(entryId));
    }

    void remove(Collection<String> entryIds) {
        entryIds.forEach(waiting::remove);
    }

    /** The time of its next turn if its last one failed for a reason of the engine's. */
    Instant notBefore() {
        return notBefore;
    }

    /** Its turn could not be run: the next try comes later each time. */
    void failed(Instant now) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        notBefore = now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
        failures++;
    }

    /** Its turn was committed. */
    void succeeded() {
        failures = 0;
        notBefore = Instant.MIN;
    }
}
