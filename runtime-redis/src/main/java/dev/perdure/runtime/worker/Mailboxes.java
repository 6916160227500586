package dev.perdure.runtime.worker;

import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The inbox of a partition as its owner knows it, sorted by receiver. A receiver is ready when it has a message that
 * no turn has seen; one whose turn consumed nothing (parked, or not hosted here) is ready again with its next message.
 */
final class Mailboxes {
    private static final int PAGES_OF_A_RESCAN = 100;

    /** So many times a length that is as expected is believed: as much may be there anew as was lost. */
    private static final int MOST_SKIPPED = 11;

    /** Enough to keep the committer busy; what lies behind it waits in the store. */
    private static final int MOST_READY = 2_000;

    /** So many messages are too many for one receiver; half of them are not. */
    private static final int CROWDED = 10_000;

    private final HubStore store;
    private final int partition;
    private final Bodies bodies;
    private final InboxPages unread;
    private final InboxPages again;
    private final Map<String, Mailbox> byReceiver = new HashMap<>();
    private final Set<Mailbox> ready = new LinkedHashSet<>();
    private final Set<String> crowded = new HashSet<>();

    /** Never ready as well: the time that orders a mailbox must not change while it is in here. */
    private final NavigableSet<Mailbox> delayed =
            new TreeSet<>(Comparator.comparing(Mailbox::notBefore).thenComparing(Mailbox::receiver));

    private boolean finding;
    private int skipped;

    /**
     * @param isClean whether the owner before has not died
     */
    Mailboxes(HubStore store, int partition, CacheBudget cache, boolean isClean) {
        this.store = store;
        this.partition = partition;
        this.bodies = new Bodies(store, partition, cache);
        this.unread = new InboxPages(store, partition);
        this.again = new InboxPages(store, partition);
        this.finding = !isClean;
    }

    /**
     * Reads what has come since the last call.
     *
     * @param wait how long to wait for a message if there is none
     */
    void read(Duration wait) {
        if (!hasRoom() || ready.size() >= MOST_READY) {
            return;
        }
        unread.next(wait).forEach(this::add);
        finding &= !unread.isAtEnd();
    }

    /**
     * Whether more may be read. Where too much is in memory, the bodies of what may wait for ever are given up: of what
     * is set aside, and of all messages to receivers that are not ready. What is left then belongs to receivers that
     * are ready. Each of them comes to its turn, which consumes something of it, or else it waits: so there will be
     * room, and nothing starves.
     */
    private boolean hasRoom() {
        if (bodies.areTooMany()) {
            for (Mailbox mailbox : byReceiver.values()) {
                mailbox.giveUpAside();
                if (!ready.contains(mailbox)) {
                    mailbox.giveUpWaiting();
                }
            }
        }
        return !bodies.areTooMany();
    }

    /** Whether there may be more of what an owner who died has left than was read. */
    boolean isFinding() {
        return finding;
    }

    /** Receivers with too many messages. */
    Set<String> crowded() {
        return crowded;
    }

    /** Receivers of messages that were found after an owner's death, and that nothing was done about. */
    Stream<Mailbox> found() {
        return byReceiver.values().stream().filter(Mailbox::wasFound);
    }

    /**
     * Reads again what lies before the cursor, a bounded part of it in each call. A store that was restarted may have
     * lost its newest entries and hand out their places anew: those before the cursor would else be missed. Mostly the
     * length of the inbox tells that there is none, so that what waits for long is not read again each time.
     */
    void rescan() {
        if (again.position().equals(InboxEntry.START) && skipped < MOST_SKIPPED && isAsLongAsKnown()) {
            skipped++;
            return;
        }
        skipped = 0;
        for (int pages = 0; pages < PAGES_OF_A_RESCAN && hasRoom(); pages++) {
            again.next(Duration.ZERO).forEach(this::add);
            if (again.isAtEnd() || number(again) >= number(unread)) {
                again.restart();
                return;
            }
        }
    }

    /** What comes between the two calls makes it longer: then it is read again, though in vain. */
    private boolean isAsLongAsKnown() {
        read(Duration.ZERO);
        long known = byReceiver.values().stream().mapToLong(Mailbox::size).sum();
        return store.owners().inboxLength(partition) == known;
    }

    private static long number(InboxPages pages) {
        return EntryId.parse(pages.position()).number();
    }

    private void add(InboxEntry entry) {
        Mailbox mailbox = byReceiver.computeIfAbsent(entry.receiver(), receiver -> new Mailbox(receiver, bodies));
        boolean isNew = finding ? mailbox.addFound(entry) : mailbox.add(entry);
        if (mailbox.fresh() >= CROWDED) {
            crowded.add(mailbox.receiver());
        }
        if (isNew && !delayed.contains(mailbox)) {
            ready.add(mailbox);
        }
    }

    /**
     * Receivers with messages that were set aside before that time are ready once more; one that is delayed looks at
     * them when its time comes.
     */
    void lookAtAsideSince(Instant time) {
        byReceiver.values().stream()
                .filter(mailbox -> mailbox.hasAsideSince(time))
                .forEach(mailbox -> {
                    mailbox.takeUpAside();
                    if (!delayed.contains(mailbox)) {
                        ready.add(mailbox);
                    }
                });
    }

    /** Reads the whole inbox again, since what is known of it proved wrong. */
    void forget() {
        bodies.forget();
        byReceiver.clear();
        crowded.clear();
        ready.clear();
        delayed.clear();
        unread.restart();
        again.restart();
    }

    /** Takes up to {@code limit} receivers that are ready. Each is given back by one of the other methods. */
    List<Mailbox> take(int limit, Instant now) {
        while (!delayed.isEmpty() && !delayed.first().notBefore().isAfter(now)) {
            Mailbox next = delayed.first();
            delayed.remove(next);
            ready.add(next);
        }
        List<Mailbox> taken = new ArrayList<>();
        var next = ready.iterator();
        while (next.hasNext() && taken.size() < limit) {
            taken.add(next.next());
            next.remove();
        }
        return taken;
    }

    boolean hasReady() {
        return !ready.isEmpty();
    }

    /** How long until a receiver that failed is ready again, if that is sooner than {@code limit}. */
    Duration untilReady(Instant now, Duration limit) {
        if (delayed.isEmpty()) {
            return limit;
        }
        Duration left = Duration.between(now, delayed.first().notBefore());
        Duration wait = left.isNegative() ? Duration.ZERO : left;
        return wait.compareTo(limit) < 0 ? wait : limit;
    }

    /** Nothing was done for it; it is ready as before. */
    void giveBack(Mailbox mailbox) {
        ready.add(mailbox);
    }

    /** These messages are no longer in the inbox; what others had to wait for may have come with them. */
    void consumed(Mailbox mailbox, Collection<String> entryIds) {
        mailbox.remove(entryIds);
        mailbox.succeeded();
        mailbox.takeUpAside();
        goOn(mailbox);
    }

    /** Nothing was consumed of those that were looked at; it is ready if there are more. */
    void goOn(Mailbox mailbox) {
        if (mailbox.fresh() < CROWDED / 2) {
            crowded.remove(mailbox.receiver());
        }
        if (mailbox.fresh() > 0) {
            ready.add(mailbox);
        } else {
            waits(mailbox);
        }
    }

    /** Nothing of it is consumed now; it is ready again with its next message. */
    void waits(Mailbox mailbox) {
        if (mailbox.isEmpty()) {
            byReceiver.remove(mailbox.receiver());
        }
    }

    /** It is ready again at that time, whatever comes for it. */
    void postpone(Mailbox mailbox, Instant until) {
        mailbox.postpone(until);
        delayed.add(mailbox);
    }

    /** The turn of this receiver could not be run; it is tried again later. */
    void failed(Mailbox mailbox, Instant now) {
        mailbox.failed(now);
        delayed.add(mailbox);
    }
}
