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
    private static final int PAGE = 500;
    private static final int PAGES_OF_A_RESCAN = 20;

    /** Enough to keep the committer busy; what lies behind it waits in the store. */
    private static final int MOST_READY = 2_000;

    /** So many messages are too many for one receiver; half of them are not. */
    private static final int CROWDED = 10_000;

    private final HubStore store;
    private final int partition;
    private final Map<String, Mailbox> byReceiver = new HashMap<>();
    private final Set<Mailbox> ready = new LinkedHashSet<>();
    private final Set<String> crowded = new HashSet<>();

    /** Never ready as well: the time that orders a mailbox must not change while it is in here. */
    private final NavigableSet<Mailbox> delayed =
            new TreeSet<>(Comparator.comparing(Mailbox::notBefore).thenComparing(Mailbox::receiver));

    private String cursor = InboxEntry.START;
    private String rescanned = InboxEntry.START;
    private boolean finding;

    /**
     * @param isClean whether the owner before has not died
     */
    Mailboxes(HubStore store, int partition, boolean isClean) {
        this.store = store;
        this.finding = !isClean;
        this.partition = partition;
    }

    /**
     * Reads what has come since the last call.
     *
     * @param wait how long to wait for a message if there is none
     */
    void read(Duration wait) {
        if (ready.size() >= MOST_READY) {
            return;
        }
        List<InboxEntry> entries = store.owners().inbox(partition, cursor, PAGE, wait);
        for (InboxEntry entry : entries) {
            add(entry);
            cursor = entry.id();
        }
        finding &= entries.size() == PAGE;
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
     * lost its newest entries and hand out their places anew: those before the cursor would else be missed.
     */
    void rescan() {
        for (int pages = 0; pages < PAGES_OF_A_RESCAN; pages++) {
            List<InboxEntry> entries = store.owners().inbox(partition, rescanned, PAGE, Duration.ZERO);
            entries.forEach(this::add);
            if (entries.size() < PAGE || isAtCursor(entries.get(PAGE - 1))) {
                rescanned = InboxEntry.START;
                return;
            }
            rescanned = entries.get(PAGE - 1).id();
        }
    }

    private boolean isAtCursor(InboxEntry entry) {
        return EntryId.parse(entry.id()).number() >= EntryId.parse(cursor).number();
    }

    private void add(InboxEntry entry) {
        Mailbox mailbox = byReceiver.computeIfAbsent(entry.receiver(), Mailbox::new);
        boolean isNew = finding ? mailbox.addFound(entry) : mailbox.add(entry);
        if (mailbox.fresh() >= CROWDED) {
            crowded.add(mailbox.receiver());
        }
        if (isNew && !delayed.contains(mailbox)) {
            ready.add(mailbox);
        }
    }

    /**
     * Receivers with messages that were set aside before that time are ready once more; one that is delayed looks at them
     * when its time comes.
     */
    void lookAtAsideSince(Instant time) {
        byReceiver.values().stream()
                .filter(mailbox -> mailbox.hasAsideSince(time) && !delayed.contains(mailbox))
                .forEach(ready::add);
    }

    /** Reads the whole inbox again, since what is known of it proved wrong. */
    void forget() {
        byReceiver.clear();
        crowded.clear();
        ready.clear();
        delayed.clear();
        cursor = InboxEntry.START;
        rescanned = InboxEntry.START;
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

    /** These messages are no longer in the inbox. */
    void consumed(Mailbox mailbox, Collection<String> entryIds) {
        mailbox.remove(entryIds);
        mailbox.succeeded();
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
