package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.InboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Map<String, Aside> aside = new LinkedHashMap<>();
    private final Set<String> found = new HashSet<>();
    private Instant notBefore = Instant.MIN;
    private int failures;

    private record Aside(InboxEntry entry, Instant since) {}

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
        return waiting.isEmpty() && aside.isEmpty();
    }

    /** How many were not set aside. */
    int fresh() {
        return waiting.size();
    }

    /** Whether it was not there yet. */
    boolean add(InboxEntry entry) {
        return !aside.containsKey(entry.id()) && waiting.putIfAbsent(entry.id(), entry) == null;
    }

    /** The same for a message that was there when the partition was taken over after its owner's death. */
    boolean addFound(InboxEntry entry) {
        boolean isNew = add(entry);
        if (isNew) {
            found.add(entry.id());
        }
        return isNew;
    }

    /** Whether there are messages left that were found after an owner's death. */
    boolean wasFound() {
        return !found.isEmpty();
    }

    /** They were looked at without harm. */
    void forgetFound() {
        found.clear();
    }

    /** A message that has to wait for others: each turn is shown it anew, beside those that it can consume. */
    void setAside(String entryId, Instant now) {
        Optional.ofNullable(waiting.remove(entryId)).ifPresent(entry -> aside.put(entryId, new Aside(entry, now)));
    }

    /** Since when a message has been set aside, if it has. */
    Optional<Instant> asideSince(String entryId) {
        return Optional.ofNullable(aside.get(entryId)).map(Aside::since);
    }

    /** Whether a message was set aside before that. */
    boolean hasAsideSince(Instant time) {
        return aside.values().stream().anyMatch(entry -> !entry.since().isAfter(time));
    }

    /**
     * The oldest messages, as many as one turn consumes, at least one if there is one; and all that is set aside.
     *
     * @param onlyOne whether a turn consumes no more than that
     */
    List<InboxEntry> firstOfATurn(boolean onlyOne) {
        int most = onlyOne ? 1 : MESSAGES_IN_A_TURN;
        List<InboxEntry> first = allAside();
        long size = 0;
        for (InboxEntry entry : waiting.values()) {
            size += entry.body().length();
            int fresh = first.size() - aside.size();
            if (fresh == most || (size > SIZE_OF_A_TURN && fresh > 0)) {
                break;
            }
            first.add(entry);
        }
        return first;
    }

    /** All messages. */
    List<InboxEntry> all() {
        List<InboxEntry> all = allAside();
        all.addAll(waiting.values());
        return all;
    }

    private List<InboxEntry> allAside() {
        return aside.values().stream().map(Aside::entry).collect(Collectors.toCollection(ArrayList::new));
    }

    Optional<InboxEntry> entry(String entryId) {
        return Optional.ofNullable(waiting.get(entryId))
                .or(() -> Optional.ofNullable(aside.get(entryId)).map(Aside::entry));
    }

    void remove(Collection<String> entryIds) {
        entryIds.forEach(waiting::remove);
        entryIds.forEach(aside::remove);
        entryIds.forEach(found::remove);
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

    /** Its next turn has to wait for other receivers. */
    void postpone(Instant until) {
        notBefore = until;
    }

    /** Its turn was committed. */
    void succeeded() {
        failures = 0;
        notBefore = Instant.MIN;
    }
}
