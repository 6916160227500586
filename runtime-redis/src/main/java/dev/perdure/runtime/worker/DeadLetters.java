package dev.perdure.runtime.worker;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.LaterVersionException;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.worker.LiveInstance.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Messages of a mailbox.
     *
     * @param letters up to the first one that a later version has written
     * @param ofALaterVersion why that one cannot be read, if there is one; what lies behind it was not looked at
     */
    record Read(List<Letter> letters, Optional<String> ofALaterVersion) {}

    /** Reads them in order; what is damaged is taken out of the mailbox. */
    Read read(Mailbox mailbox, List<InboxEntry> entries) {
        List<Letter> letters = new ArrayList<>();
        for (InboxEntry entry : entries) {
            try {
                letters.add(new Letter(entry.id(), MessageCodec.decode(entry.receiver(), entry.body())));
            } catch (PayloadException e) {
                Optional<String> ofALaterVersion = laterVersion(mailbox.receiver(), e);
                if (ofALaterVersion.isPresent()) {
                    return new Read(letters, ofALaterVersion);
                }
                bury(mailbox, entry, String.valueOf(e.getMessage()));
            }
        }
        return new Read(letters, Optional.empty());
    }

    /** Why a receiver waits for a worker of a later version; empty if what cannot be read is damaged. */
    static Optional<String> laterVersion(String receiver, PayloadException unreadable) {
        return LaterVersionException.behind(unreadable).map(fact -> Problem.LATER_MESSAGE.message(receiver, fact));
    }

    /**
     * All letters but those with an external event that the orchestrator does not declare: a client can raise one while
     * no worker is live that could tell it so.
     *
     * @param events those that it declares
     */
    List<Letter> declared(Identity identity, List<String> events, Mailbox mailbox, List<Letter> letters) {
        List<Letter> declared = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.message() instanceof Message.Raise raise && !events.contains(raise.event())) {
                String reason = Problem.UNKNOWN_EVENT.message(
                        identity.id(), identity.orchestrator(), raise.event(), String.join(", ", events));
                bury(mailbox, letter.entryId(), reason);
            } else {
                declared.add(letter);
            }
        }
        return declared;
    }

    /** The first message of that kind, wherever it lies in the mailbox. */
    static <M extends Message> Optional<Letter> first(Mailbox mailbox, Class<M> kind) {
        return mailbox.all()
                .flatMap(entry -> readable(entry).stream())
                .filter(letter -> kind.isInstance(letter.message()))
                .findFirst();
    }

    private static Optional<Letter> readable(InboxEntry entry) {
        try {
            return Optional.of(new Letter(entry.id(), MessageCodec.decode(entry.receiver(), entry.body())));
        } catch (PayloadException unreadable) {
            return Optional.empty();
        }
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
