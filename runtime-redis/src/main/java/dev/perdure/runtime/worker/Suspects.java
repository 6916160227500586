package dev.perdure.runtime.worker;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Receivers of a partition that may be to blame for turns that failed with nothing that a history could record, or for
 * the death of an owner. A receiver is one of:
 *
 * <ul>
 *   <li><b>free</b>, not counted: its turns run together with others.
 *   <li><b>suspect</b>, counted: after a turn of it failed, or before its turn if its messages waited when an owner
 *   died ({@link #beforeTurns}). It runs alone, one message at a time, and one suspect of the worker at a time ({@link
 *   SuspectTrial}). A turn without harm makes it free ({@link #unharmed}), or, as long as more of what was found waits,
 *   a suspect whose count begins anew.
 *   <li><b>beyond</b>, counted {@value #MOST} times: it is not run any more. An instance is parked, and free for the
 *   next owner unless workers died of it ({@link #parked}); an entity loses the message that fails ({@link #forget}).
 * </ul>
 *
 * Counts are in the store, so they outlive the owner. As long as nothing fails and nobody dies, nothing is written.
 */
final class Suspects {
    private static final int MOST = 5;

    private final HubStore store;
    private final PartitionOwner owner;
    private final SuspectTrial trial;
    private final Map<String, Integer> counts;

    /** The last failure of each receiver of which a turn failed under this owner. */
    private final Map<String, String> failures = new HashMap<>();

    /** Those that were counted by {@link #beforeTurns} for what waits now. */
    private final Set<String> counted = new HashSet<>();

    private boolean isFenced;
    private boolean isHeldUp;

    Suspects(HubStore store, PartitionOwner owner, SuspectTrial trial) {
        this.store = store;
        this.trial = trial;
        this.owner = owner;
        this.counts = new HashMap<>(store.owners().suspects(owner.partition()));
    }

    /** Those of a group that may run now: all of them, or a suspect alone, or all others while one runs elsewhere. */
    List<Mailbox> together(List<Mailbox> group) {
        trial.end(owner.partition());
        List<Mailbox> counted = group.stream()
                .filter(mailbox -> counts.containsKey(mailbox.receiver()))
                .toList();
        if (counted.isEmpty()) {
            return group;
        }
        isHeldUp = !trial.begin(owner.partition());
        if (!isHeldUp) {
            return counted.subList(0, 1);
        }
        return group.stream().filter(mailbox -> !counted.contains(mailbox)).toList();
    }

    /** Whether this one has to wait, since a suspect of another partition runs. */
    boolean isHeldUp(String receiver) {
        return isHeldUp && isSuspect(receiver);
    }

    /** Nothing of the partition runs any more. */
    void close() {
        trial.end(owner.partition());
    }

    /** Whether it runs one message at a time. */
    boolean isSuspect(String receiver) {
        return counts.containsKey(receiver);
    }

    /** Counts those that may have killed an owner, before they run; once while this owner looks at what it found. */
    void beforeTurns(List<Mailbox> group) {
        List<String> found = group.stream()
                .filter(Mailbox::wasFound)
                .map(Mailbox::receiver)
                .filter(receiver -> !isBeyond(receiver) && counted.add(receiver))
                .toList();
        if (!found.isEmpty()) {
            count(found);
        }
    }

    private void count(List<String> receivers) {
        List<Integer> now = store.owners().suspect(owner, receivers);
        isFenced = now.isEmpty();
        for (int at = 0; at < now.size(); at++) {
            counts.put(receivers.get(at), now.get(at));
        }
    }

    /** Whether the partition has another owner, as was seen when something was counted. */
    boolean isFenced() {
        return isFenced;
    }

    /** Counts a turn that failed; false if the one before failed so too. */
    boolean failed(String receiver, Throwable failure) {
        String described = described(failure);
        boolean isNew = !described.equals(failures.put(receiver, described));
        count(List.of(receiver));
        return isNew;
    }

    /** Its message if that has an id, else what is behind it. */
    private static String described(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("[")) {
            return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        }
        return failure.getCause() == null ? failure.toString() : described(failure.getCause());
    }

    /** Whether it is not run any more. */
    boolean isBeyond(String receiver) {
        return counts.getOrDefault(receiver, 0) >= MOST;
    }

    /** Why it is not run any more. */
    String reason(String receiver) {
        String last = failures.getOrDefault(receiver, "its worker died meanwhile");
        return Problem.FAILING_TURNS.message(receiver, MOST, last);
    }

    /**
     * These were run, or looked at, without harm. Their count ends; each of them that has more of what was found
     * remains a suspect, and is counted anew before its next message.
     */
    void unharmed(Collection<Mailbox> mailboxes) {
        trial.end(owner.partition());
        if (counts.isEmpty()) {
            return;
        }
        List<String> acquitted = new ArrayList<>();
        for (Mailbox mailbox : mailboxes) {
            if (acquits(mailbox)) {
                acquitted.add(mailbox.receiver());
            }
        }
        acquit(acquitted);
    }

    private boolean acquits(Mailbox mailbox) {
        String receiver = mailbox.receiver();
        Optional<Integer> before = Optional.ofNullable(counts.remove(receiver));
        if (before.isPresent() && mailbox.wasFound()) {
            counts.put(receiver, 0);
            counted.remove(receiver);
        }
        return before.filter(count -> count > 0).isPresent();
    }

    /** It is parked. If no worker died of it, the next owner of the partition tries again. */
    void parked(String receiver) {
        if (failures.containsKey(receiver)) {
            acquit(List.of(receiver));
        }
    }

    /** What failed is gone. */
    void forget(String receiver) {
        counts.remove(receiver);
        counted.remove(receiver);
        failures.remove(receiver);
        acquit(List.of(receiver));
    }

    private void acquit(List<String> receivers) {
        if (!receivers.isEmpty()) {
            store.owners().acquit(owner, receivers);
        }
    }
}
