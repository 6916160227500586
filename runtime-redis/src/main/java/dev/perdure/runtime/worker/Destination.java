package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What one partition sends to another, in the order of the outbox. A destination that has no room, or is away, is left
 * alone for a while. What waits for long is read anew before it is sent: whatever arrived long ago and is still in the
 * outbox is then looked for at the destination before that forgets any. For one thread at a time.
 *
 * <p>Where a destination may lose its newest writes alone, it soon has another owner's nonce when it has: whoever owns it
 * looks for its {@link SameServer server}, and acquires it anew when that has changed. Then all that is still in the outbox
 * is delivered again. Where nobody owns it, its nonce tells nothing, and what is in the outbox is delivered again instead
 * of being taken out.
 */
final class Destination {
    private static final Duration FULL_FOR = Duration.ofMillis(100);
    private static final Duration AWAY_FOR = Duration.ofSeconds(1);
    private static final Duration COMPARE_EVERY = Duration.ofSeconds(5);
    private static final Duration READ_ANEW_AFTER = HubStore.DELIVERY_LIMIT.dividedBy(2);

    /** What is delivered by one call: it keeps the server from everything else. */
    private static final int MESSAGES_OF_A_PART = 256;

    /** In bytes; a larger message goes alone. */
    private static final int SIZE_OF_A_PART = 1 << 20;

    private final HubStore store;
    private final Outbox outbox;
    private final int source;
    private final int number;
    private final HubClock clock;
    private final Duration retention;
    private final Interval fullFor;
    private final Interval awayFor;
    private final Interval fresh;
    private final Interval comparison;
    private final Deque<OutboxPlace> pending = new ArrayDeque<>();
    private final Deque<Delivered> delivered = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private Optional<Interval> leftAlone = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private boolean isHeld;
    private Instant deadline = Instant.MAX;
    private Duration ahead = Duration.ZERO;

    Destination(HubStore store, Outbox outbox, int source, int number, HubClock clock, LongSupplier ticker) {
        this.store = store;
        this.outbox = outbox;
        this.source = source;
        this.number = number;
        this.clock = clock;
        this.retention = store.deliveredRetention();
        this.fullFor = new Interval(ticker, FULL_FOR);
        this.awayFor = new Interval(ticker, AWAY_FOR);
        this.fresh = new Interval(ticker, READ_ANEW_AFTER);
        this.comparison = new Interval(ticker, COMPARE_EVERY);
    }

    /** What is still in the outbox, though the destination has it. */
    private record Delivered(String entryId, Instant at) {}

    /**
     * Takes over what was committed.
     *
     * @param begun a time before the commit
     */
    void add(OutboxEntry entry, Instant begun) {
        add(outbox.keep(entry), begun);
    }

    private void add(OutboxPlace place, Instant begun) {
        if (pending.isEmpty()) {
            deadline = begun.plus(HubStore.DELIVERY_LIMIT);
        }
        pending.add(place);
    }

    /**
     * Takes over what is in the outbox, in place of what it knew of it.
     *
     * @param begun a time before it was read there
     */
    void reload(List<OutboxPlace> places, Instant begun) {
        outbox.forget(pending);
        pending.clear();
        delivered.clear();
        fresh.begin();
        places.forEach(place -> add(place, begun));
    }

    private void reload(Instant begun) {
        reload(outbox.places().getOrDefault(number, List.of()), begun);
    }

    /** How many messages wait to be delivered. */
    int waiting() {
        return pending.size();
    }

    /** What was delivered and need not be kept in the outbox any longer; tells each once. */
    List<String> takeDone() {
        List<String> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    /** Delivers what is pending, unless the destination is left alone. False if it is too late. */
    boolean deliver() {
        if (leftAlone.filter(Interval::isOver).isPresent()) {
            leftAlone = Optional.empty();
            if (fresh.isOver()) {
                reload(clock.now());
            }
        }
        if (isLeftAlone() || pending.isEmpty()) {
            return true;
        }
        if (isKeptSince(clock.now().minus(retention.plus(READ_ANEW_AFTER)))) { // its process stood still
            reload(clock.now());
        }
        return sendPending();
    }

    /** Looks whether it has another owner, and what has been kept for long enough. False if it is too late. */
    boolean watch() {
        if (isLeftAlone() || delivered.isEmpty()) {
            return true;
        }
        Instant longAgo = clock.now().minus(retention);
        if (!send(List.of(), clock.now().plus(HubStore.DELIVERY_LIMIT)) || !sendPending()) {
            return false;
        }
        return isLeftAlone() || !isKeptSince(longAgo) || endRetention(longAgo);
    }

    private boolean isKeptSince(Instant time) {
        return !delivered.isEmpty() && delivered.peek().at().isBefore(time);
    }

    /** It was just asked: whoever holds it has held it since before the longest lease, so it has lost nothing. */
    private boolean endRetention(Instant longAgo) {
        if (!isHeld) {
            reload(clock.now());
            return sendPending();
        }
        while (isKeptSince(longAgo)) {
            done.add(delivered.remove().entryId());
        }
        return true;
    }

    private boolean isLeftAlone() {
        return leftAlone.isPresent();
    }

    private void leaveAlone(Interval interval) {
        interval.begin();
        leftAlone = Optional.of(interval);
    }

    /** Delivers part by part. False if it is too late; otherwise all is there, or the destination is left alone. */
    private boolean sendPending() {
        while (!isLeftAlone() && !pending.isEmpty()) {
            if (!send(nextPart(), deadline)) {
                return false;
            }
        }
        return true;
    }

    private List<OutboxPlace> nextPart() {
        List<OutboxPlace> part = new ArrayList<>();
        long size = 0;
        for (OutboxPlace place : pending) {
            size += place.size();
            if (part.size() == MESSAGES_OF_A_PART || !part.isEmpty() && size > SIZE_OF_A_PART) {
                break;
            }
            part.add(place);
        }
        return part;
    }

    /**
     * Delivers the first of what is pending. False if it is too late; otherwise they are there, or all is pending that
     * another owner must be given, or the destination is left alone.
     */
    private boolean send(List<OutboxPlace> part, Instant until) {
        if (!compareClocks()) {
            return true;
        }
        List<OutboxEntry> entries = outbox.read(part);
        Delivery delivery = delivery(entries, until.plus(ahead), part.size() < pending.size());
        Optional<Delivery.Result> answer = unlessAway(() -> store.owners().deliver(delivery));
        if (answer.isEmpty()) {
            return true;
        }
        Delivery.Result result = answer.get();
        isHeld = result.isHeld();
        switch (result.verdict()) {
            case DELIVERED -> {
                owner = retention.isZero() ? Optional.empty() : Optional.of(result.owner());
                delivered(part, entries);
            }
            case OTHER_OWNER -> {
                owner = Optional.of(result.owner());
                reload(earliest(clock.now()));
            }
            case FULL -> leaveAlone(fullFor);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * By how much the clock of the destination's server, which judges deadlines, is ahead of that of the source's. What
     * the two questions take makes deadlines earlier, never later. False if the destination is away.
     */
    private boolean compareClocks() {
        if (retention.isZero() || !comparison.isOver()) {
            return true; // all partitions lie on one server, or it is known
        }
        Optional<Instant> theirs = unlessAway(() -> store.owners().now(number));
        theirs.ifPresent(time -> {
            ahead = Duration.between(store.owners().now(source), time);
            comparison.begin();
        });
        return theirs.isPresent();
    }

    private Delivery delivery(List<OutboxEntry> entries, Instant until, boolean moreFollow) {
        return new Delivery(
                source,
                number,
                owner,
                until,
                entries.stream().map(OutboxEntry::message).toList(),
                moreFollow);
    }

    /** Where all partitions lie on one server, the source is away with the destination. */
    private <T> Optional<T> unlessAway(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (HubUnavailableException away) {
            if (retention.isZero()) {
                throw away;
            }
            leaveAlone(awayFor);
            return Optional.empty();
        }
    }

    private void delivered(List<OutboxPlace> part, List<OutboxEntry> entries) {
        Instant now = clock.now();
        for (OutboxEntry entry : entries) {
            if (retention.isZero()) {
                done.add(entry.id());
            } else {
                delivered.add(new Delivered(entry.id(), now));
            }
        }
        part.forEach(place -> pending.remove());
        outbox.forget(part);
        if (pending.isEmpty()) {
            fresh.begin();
        }
    }

    /** What was delivered is delivered again before any destination forgets its id. */
    private Instant earliest(Instant now) {
        return Optional.ofNullable(delivered.peek())
                .map(first -> first.at().plus(retention))
                .filter(limit -> limit.isBefore(now))
                .orElse(now);
    }
}
