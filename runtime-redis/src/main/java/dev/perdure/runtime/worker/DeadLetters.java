package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Partitions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out of the inbox what no turn can ever consume, and keeps it with the reason. */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final HubStore store;
    private final PartitionOwner owner;

    DeadLetters(HubStore store, PartitionOwner owner) {
        this.store = store;
        this.owner = owner;
    }

    /** Messages of a mailbox; those that cannot be read are taken out of it. */
    List<Letter> read(Mailbox mailbox, List<InboxEntry> entries) {
        List<Letter> letters = new ArrayList<>();
        for (InboxEntry entry : entries) {
            try {
                letters.add(new Letter(entry.id(), MessageCodec.decode(entry.receiver(), entry.body())));
            } catch (PayloadException e) {
                bury(mailbox, entry, String.valueOf(e.getMessage()));
            }
        }
        return letters;
    }

    /** Takes a message out of the mailbox for good, and warns of it. */
    void bury(Mailbox mailbox, String entryId, String reason) {
        mailbox.entry(entryId).ifPresent(entry -> bury(mailbox, entry, reason));
    }

    private void bury(Mailbox mailbox, InboxEntry entry, String reason) {
        LOG.warn("Message {} for {} goes to the dead letters: {}", entry.id(), mailbox.receiver(), reason);
        move(mailbox, entry, reason);
    }

    /** As {@link #bury}, where nothing is wrong. */
    void buryQuietly(Mailbox mailbox, String entryId, String reason) {
        mailbox.entry(entryId).ifPresent(entry -> {
            LOG.debug("Message {} for {} goes to the dead letters: {}", entry.id(), mailbox.receiver(), reason);
            move(mailbox, entry, reason);
        });
    }

    /** Where a start may have been lost and come again, after what others send to its instance, that waits for it. */
    void unreceived(Mailbox mailbox, Letter letter, Instant now) {
        if (letter.message() instanceof Message.LockProbe probe) {
            if (freeUnneeded(probe)) {
                buryUnreceived(mailbox, letter);
            } else {
                mailbox.setAside(letter.entryId(), now.minus(store.deliveredRetention())); // looked at again soon
            }
            return;
        }
        Instant since = mailbox.asideSince(letter.entryId()).orElse(now);
        if (now.isBefore(since.plus(patience(letter.message())))) {
            mailbox.setAside(letter.entryId(), since);
        } else {
            buryUnreceived(mailbox, letter);
        }
    }

    /**
     * An answer waits for as long as its question is known where it was asked: an asker that begins again later would ask
     * the same, and nobody would answer it.
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
    private void buryUnreceived(Mailbox mailbox, Letter letter) {
        String reason = Problem.NO_RECEIVER.message(mailbox.receiver(), "there is no such instance");
        if (letter.message() instanceof Message.Raise) {
            bury(mailbox, letter.entryId(), reason);
        } else {
            buryQuietly(mailbox, letter.entryId(), reason);
        }
    }

    private void move(Mailbox mailbox, InboxEntry entry, String reason) {
        store.owners().deadLetter(owner, entry, reason);
        mailbox.remove(List.of(entry.id()));
    }
}
