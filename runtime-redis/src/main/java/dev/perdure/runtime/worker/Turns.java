package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.replay.TurnTooLongException;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs turns of the instances and entities of a partition in memory, to be committed together. What fails does so
 * alone: it is tried again later, and given up when it goes on failing.
 */
final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private static final Duration NEXT_TRIAL = Duration.ofMillis(20);

    /** A commit keeps the server from everything else; the last turn may exceed this by its own limit. */
    private static final int SIZE_OF_A_COMMIT = 1 << 20;

    private static final int ITEMS_OF_A_COMMIT = 512;

    private final HubClock clock;
    private final Mailboxes mailboxes;
    private final Suspects suspects;
    private final DeadLetters deadLetters;
    private final StoredInstances stored;
    private final InstanceTurns instances;
    private final EntityTurns entities;
    private final RareWarning laterVersion;
    private volatile String running = "";

    Turns(Engine engine, PartitionOwner owner, HubClock clock, Mailboxes mailboxes) {
        this.clock = clock;
        this.mailboxes = mailboxes;
        this.suspects = new Suspects(engine.store(), owner, engine.trial());
        this.deadLetters = new DeadLetters(engine.store(), owner);
        this.stored = new StoredInstances(engine.store(), owner.partition());
        RareWarning unhosted = new RareWarning(LOG, engine.ticker());
        this.instances = new InstanceTurns(engine, owner, deadLetters, stored, unhosted);
        this.laterVersion = new RareWarning(LOG, engine.ticker());
        this.entities = new EntityTurns(engine, deadLetters, stored, laterVersion, unhosted);
    }

    /** Whose turn runs now; empty text if none does. For any thread. */
    String running() {
        return running;
    }

    /** Whether everything was run without harm that an owner who died had left. */
    boolean isClean() {
        return !mailboxes.isFinding()
                && mailboxes.found().map(Mailbox::receiver).allMatch(suspects::isBeyond);
    }

    /**
     * Runs turns of these receivers, or of some of them; the others are ready as before.
     *
     * @return what to commit; empty if the partition has another owner
     */
    Optional<List<PreparedTurn>> prepare(List<Mailbox> taken) {
        instances.trim();
        List<Mailbox> group = suspects.together(taken);
        taken.stream().filter(mailbox -> !group.contains(mailbox)).forEach(this::later);
        suspects.beforeTurns(group);
        return suspects.isFenced() ? Optional.empty() : Optional.of(prepareAll(group));
    }

    /** A suspect that has to wait for others is not asked after all the time. */
    private void later(Mailbox mailbox) {
        if (suspects.isHeldUp(mailbox.receiver())) {
            mailboxes.postpone(mailbox, clock.steady().plus(NEXT_TRIAL));
        } else {
            mailboxes.giveBack(mailbox);
        }
    }

    private List<PreparedTurn> prepareAll(List<Mailbox> group) {
        stored.read(group.stream()
                .map(Mailbox::receiver)
                .filter(id -> !instances.isLive(id) && !entities.isLive(id))
                .toList());
        List<PreparedTurn> turns = new ArrayList<>();
        long size = 0;
        long items = 0;
        boolean tookTooLong = false;
        for (Mailbox mailbox : group) {
            if (size >= SIZE_OF_A_COMMIT || items >= ITEMS_OF_A_COMMIT || tookTooLong) {
                mailboxes.giveBack(mailbox);
                continue;
            }
            try {
                Optional<PreparedTurn> turn = prepare(mailbox);
                turn.ifPresent(turns::add);
                size += turn.map(PreparedTurn::size).orElse(0L);
                items += turn.map(PreparedTurn::items).orElse(0L);
            } catch (TurnTooLongException tooLong) {
                tookTooLong = true;
                failed(mailbox, tooLong);
            }
        }
        return turns;
    }

    private Optional<PreparedTurn> prepare(Mailbox mailbox) {
        running = mailbox.receiver();
        try {
            int size = mailbox.size();
            int waiting = mailbox.fresh();
            Optional<PreparedTurn> turn = run(mailbox);
            if (turn.isEmpty()) {
                withoutTurn(mailbox, mailbox.size() < size, mailbox.fresh() < waiting);
            }
            return turn;
        } catch (HubUnavailableException | TurnTooLongException ofMany) {
            throw ofMany;
        } catch (DamagedInstanceException damaged) {
            LOG.error("A turn of {} cannot be run; it will be tried again.", mailbox.receiver(), damaged);
            drop(mailbox);
            mailboxes.failed(mailbox, clock.steady());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failed(mailbox, failure);
        } finally {
            running = "";
        }
        return Optional.empty();
    }

    private void failed(Mailbox mailbox, Throwable failure) {
        if (suspects.failed(mailbox.receiver(), failure)) {
            LOG.error("A turn of {} could not be run; it will be tried again.", mailbox.receiver(), failure);
        } else {
            LOG.error("A turn of {} could not be run, as before; it will be tried again.", mailbox.receiver());
        }
        drop(mailbox);
        mailboxes.failed(mailbox, clock.steady());
    }

    private Optional<PreparedTurn> run(Mailbox mailbox) {
        String receiver = mailbox.receiver();
        DeadLetters.Read read = deadLetters.read(mailbox, mailbox.firstOfATurn(suspects.isSuspect(receiver)));
        List<Letter> letters = read.letters();
        if (letters.isEmpty()) {
            return read.ofALaterVersion().flatMap(reason -> leave(mailbox, reason));
        }
        if (suspects.isBeyond(receiver)) {
            return refuse(mailbox, letters);
        }
        return mailbox.isEntity()
                ? entities.prepare(mailbox, letters, suspects.isSuspect(receiver), clock.now())
                : instances.prepare(mailbox, letters, clock.now());
    }

    /** What a later version has sent waits for a worker of it, and so does all behind it: order is kept. */
    private Optional<PreparedTurn> leave(Mailbox mailbox, String reason) {
        laterVersion.warn(reason);
        return mailbox.isEntity() ? Optional.empty() : instances.refuse(mailbox, List.of(), reason, clock.now());
    }

    /** An instance stops here; an entity goes on without the operation that fails. */
    private Optional<PreparedTurn> refuse(Mailbox mailbox, List<Letter> letters) {
        String reason = suspects.reason(mailbox.receiver());
        if (!mailbox.isEntity()) {
            return instances.refuse(mailbox, letters, reason, clock.now());
        }
        Optional<PreparedTurn> turn = entities.refuse(mailbox, letters.get(0), reason, clock.now());
        if (turn.isEmpty()) {
            suspects.forget(mailbox.receiver());
        }
        return turn;
    }

    /** Messages may have gone to the dead letters or aside; those behind them have not been looked at yet. */
    private void withoutTurn(Mailbox mailbox, boolean someAreGone, boolean othersFollow) {
        if (someAreGone) {
            mailboxes.consumed(mailbox, List.of());
        } else if (othersFollow) {
            mailboxes.goOn(mailbox);
        }
        if (!othersFollow || mailbox.fresh() == 0) {
            lookedAt(mailbox);
        }
    }

    private void lookedAt(Mailbox mailbox) {
        mailbox.forgetFound();
        mailboxes.waits(mailbox);
        if (!suspects.isBeyond(mailbox.receiver())) {
            suspects.unharmed(List.of(mailbox));
        }
    }

    /** These turns are stored. */
    void applied(List<PreparedTurn> turns) {
        List<Mailbox> unharmed = new ArrayList<>();
        for (PreparedTurn turn : turns) {
            turn.stored();
            Mailbox mailbox = turn.mailbox();
            boolean wasBeyond = suspects.isBeyond(mailbox.receiver());
            if (turn.turn().consumed().isEmpty()) {
                lookedAt(mailbox);
                if (wasBeyond) {
                    suspects.parked(mailbox.receiver());
                }
                continue;
            }
            mailboxes.consumed(mailbox, turn.turn().consumed());
            if (wasBeyond) {
                suspects.forget(mailbox.receiver());
            } else {
                unharmed.add(mailbox);
            }
        }
        suspects.unharmed(unharmed);
    }

    /** What is kept of the receiver is not what the store has. */
    void drop(Mailbox mailbox) {
        instances.drop(mailbox.receiver());
        entities.drop(mailbox.receiver());
    }

    /** What is kept in memory of the receiver is not what the store has, which is damaged. */
    void damaged(Mailbox mailbox) {
        drop(mailbox);
        mailboxes.failed(mailbox, clock.steady());
    }

    @Override
    public void close() {
        suspects.close();
        instances.close();
        entities.close();
    }
}
