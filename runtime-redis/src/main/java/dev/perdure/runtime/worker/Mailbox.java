package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.InboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The messages that wait for one receiver, oldest first. */
final class Mailbox {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;
    private static final int MESSAGES_IN_A_TURN = 256;

    /** In characters of their bodies. */
    private static final int SIZE_OF_A_TURN = 1 << 20;

    private final String receiver;
    private final Bodies bodies;
    private final Map<String, InboxEntry> waiting = new LinkedHashMap<>();
    private final Map<String, InboxEntry> aside = new LinkedHashMap<>();
    private final Map<String, Instant> asideSince = new HashMap<>();
    private final Set<String> givenUp = new HashSet<>();
    private final Set<String> found = new HashSet<>();
    private Instant notBefore = Instant.MIN;
    private int failures;

    Mailbox(String receiver, Bodies bodies) {
        this.receiver = receiver;
        this.bodies = bodies;
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

    /** How many there are, set aside or not. */
    int size() {
        return waiting.size() + aside.size();
    }

    /** Whether it was not there yet. */
    boolean add(InboxEntry entry) {
        boolean isNew = !aside.containsKey(entry.id()) && waiting.putIfAbsent(entry.id(), entry) == null;
        if (isNew) {
            bodies.hold(entry.body().length());
        }
        return isNew;
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

    /** A message that has to wait for others: it is shown again when they have been consumed. */
    void setAside(String entryId, Instant now) {
        Optional.ofNullable(waiting.remove(entryId)).ifPresent(entry -> {
            aside.put(entryId, entry);
            asideSince.putIfAbsent(entryId, now);
        });
    }

    boolean hasAside() {
        return !aside.isEmpty();
    }

    /** What was set aside waits again, before all others. */
    void takeUpAside() {
        if (hasAside()) {
            Map<String, InboxEntry> later = new LinkedHashMap<>(waiting);
            waiting.clear();
            waiting.putAll(aside);
            waiting.putAll(later);
            aside.clear();
        }
    }

    /** Since when a message waits for others, if it was ever set aside. */
    Optional<Instant> asideSince(String entryId) {
        return Optional.ofNullable(asideSince.get(entryId));
    }

    /** Whether a message was set aside before that. */
    boolean hasAsideSince(Instant time) {
        return aside.keySet().stream()
                .flatMap(entryId -> asideSince(entryId).stream())
                .anyMatch(since -> !since.isAfter(time));
    }

    /**
     * The oldest messages, as many as one turn consumes; at least one if any waits that is not set aside.
     *
     * @param onlyOne whether a turn consumes no more than that
     */
    List<InboxEntry> firstOfATurn(boolean onlyOne) {
        int most = onlyOne ? 1 : MESSAGES_IN_A_TURN;
        List<InboxEntry> first = new ArrayList<>();
        long size = 0;
        for (String entryId : List.copyOf(waiting.keySet())) {
            if (first.size() == most) {
                break;
            }
            Optional<InboxEntry> entry = keepBody(entryId);
            size += entry.map(whole -> whole.body().length()).orElse(0);
            if (size > SIZE_OF_A_TURN && !first.isEmpty()) {
                break;
            }
            entry.ifPresent(first::add);
        }
        return first;
    }

    /** What waits, with its body; it is forgotten if it is not in the inbox any more. */
    private Optional<InboxEntry> keepBody(String entryId) {
        InboxEntry entry = Objects.requireNonNull(waiting.get(entryId));
        if (!givenUp.contains(entryId)) {
            return Optional.of(entry);
        }
        Optional<InboxEntry> whole = bodies.readAgain(entryId);
        givenUp.remove(entryId);
        whole.ifPresentOrElse(this::replace, () -> remove(List.of(entryId)));
        return whole;
    }

    private void replace(InboxEntry whole) {
        waiting.put(whole.id(), whole);
        bodies.hold(whole.body().length());
    }

    /** All messages, read one after the other where their bodies are not in memory, and not kept. */
    Stream<InboxEntry> all() {
        return Stream.concat(aside.values().stream(), waiting.values().stream())
                .flatMap(entry ->
                        givenUp.contains(entry.id()) ? bodies.readAgain(entry.id()).stream() : Stream.of(entry));
    }

    /** Keeps no body of what is set aside in memory; each is read again when a turn is to see it. */
    void giveUpAside() {
        aside.replaceAll((id, entry) -> givenUp(entry));
    }

    /** The same for all others. */
    void giveUpWaiting() {
        if (givenUp.size() < size()) {
            waiting.replaceAll((id, entry) -> givenUp(entry));
        }
    }

    private InboxEntry givenUp(InboxEntry entry) {
        if (!givenUp.add(entry.id())) {
            return entry;
        }
        bodies.hold(-entry.body().length());
        return new InboxEntry(entry.id(), entry.receiver(), "");
    }

    /** With its body if a turn was shown it. */
    Optional<InboxEntry> entry(String entryId) {
        return Optional.ofNullable(waiting.get(entryId)).or(() -> Optional.ofNullable(aside.get(entryId)));
    }

    void remove(Collection<String> entryIds) {
        for (String id : entryIds) {
            entry(id).ifPresent(entry -> bodies.hold(-entry.body().length()));
            waiting.remove(id);
            aside.remove(id);
            forget(id);
        }
    }

    private void forget(String entryId) {
        asideSince.remove(entryId);
        givenUp.remove(entryId);
        found.remove(entryId);
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
