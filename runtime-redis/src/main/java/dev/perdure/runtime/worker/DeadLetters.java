package dev.perdure.runtime.worker;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
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

    private void move(Mailbox mailbox, InboxEntry entry, String reason) {
        store.owners().deadLetter(owner, entry, reason);
        mailbox.remove(List.of(entry.id()));
    }
}
