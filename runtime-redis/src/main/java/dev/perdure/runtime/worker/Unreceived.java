package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Partitions;
import java.time.Duration;
import java.time.Instant;

/** Messages for an instance that does not exist: it may be about to begin, or was purged. */
final class Unreceived {
    private final HubStore store;
    private final PartitionOwner owner;
    private final DeadLetters deadLetters;

    Unreceived(HubStore store, PartitionOwner owner, DeadLetters deadLetters) {
        this.store = store;
        this.owner = owner;
        this.deadLetters = deadLetters;
    }

    /** What others send to an instance waits for its start, which may have been lost and come again. */
    void keepOrBury(Mailbox mailbox, Letter letter, Instant now) {
        if (letter.message() instanceof Message.LockProbe probe) {
            if (freeUnneeded(probe)) {
                bury(mailbox, letter);
            } else {
                mailbox.setAside(letter.entryId(), now.minus(store.deliveredRetention())); // looked at again soon
            }
            return;
        }
        Instant since = mailbox.asideSince(letter.entryId()).orElse(now);
        if (now.isBefore(since.plus(patience(letter.message())))) {
            mailbox.setAside(letter.entryId(), since);
        } else {
            bury(mailbox, letter);
        }
    }

    /**
     * An answer waits for as long as its question is known where it was asked: an asker that begins again later would
     * ask the same, and nobody would answer it.
     */
    private Duration patience(Message message) {
        Duration delivered = store.deliveredRetention();
        return message instanceof Message.Answer && !delivered.isZero() ? HubStore.DEDUP_RETENTION : delivered;
    }

    /**
     * As a client would, since there is no instance whose turn could; it is the same message when it is sent again.
     * False if its partition is away.
     */
    private boolean freeUnneeded(Message.LockProbe probe) {
        OutgoingMessage unlock = new Envelopes(new Partitions(store.partitions())).unlock(probe);
        try {
            store.clients().sendAlways(unlock.partition(), unlock);
            return true;
        } catch (HubUnavailableException away) {
            if (unlock.partition() == owner.partition()) {
                throw away;
            }
            return false;
        }
    }

    /** What comes for an execution is nothing that anybody misses if the instance has ended and was purged. */
    private void bury(Mailbox mailbox, Letter letter) {
        String reason = Problem.NO_RECEIVER.message(mailbox.receiver(), "there is no such instance");
        if (letter.message() instanceof Message.Raise) {
            deadLetters.bury(mailbox, letter.entryId(), reason);
        } else {
            deadLetters.buryQuietly(mailbox, letter.entryId(), reason);
        }
    }
}
