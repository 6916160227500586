package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The owner of one partition: reads its inbox, runs the turns of its instances and entities, commits them in groups,
 * delivers what they sent and fires its timers. For one thread at a time. When a method throws
 * {@link HubUnavailableException}, nothing that it knows is certain any more: close it, and acquire the partition again
 * under another nonce.
 */
public final class PartitionLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionLoop.class);
    private static final int TURNS_IN_A_COMMIT = 64;

    /** In bodies of messages, which mostly go into histories; the last turn may exceed it by its own limit. */
    private static final int SIZE_OF_A_COMMIT = 4 << 20;

    private final HubStore store;
    private final PartitionOwner owner;
    private final HubClock clock;
    private final Mailboxes mailboxes;
    private final DeadLetters deadLetters;
    private final StoredInstances stored;
    private final InstanceTurns instances;
    private final EntityTurns entities;
    private final Timers timers;
    private final Relay relay;
    private final CommittedTurns committed;
    private volatile String running = "";

    /** Takes over a partition that was acquired under the owner's nonce. */
    public PartitionLoop(Engine engine, PartitionOwner owner) {
        this(engine, owner, new CommittedTurns(owner.partition()));
    }

    PartitionLoop(Engine engine, PartitionOwner owner, CommittedTurns committed) {
        this.committed = committed;
        this.store = engine.store();
        this.owner = owner;
        this.clock = new HubClock(() -> store.owners().now(owner.partition()), engine.ticker());
        this.mailboxes = new Mailboxes(store, owner.partition());
        this.deadLetters = new DeadLetters(store, owner);
        this.stored = new StoredInstances(store, owner.partition());
        this.instances = new InstanceTurns(engine, owner.partition(), deadLetters, stored);
        this.entities = new EntityTurns(engine, deadLetters, stored);
        this.timers = new Timers(store, owner.partition());
        this.relay = new Relay(store, owner.partition(), clock, engine.ticker());
        relay.reload();
    }

    /**
     * One round.
     *
     * @param wait how long to wait for something to do, if there is nothing
     * @return whether the partition is still this owner's
     */
    public boolean step(Duration wait) {
        refresh();
        if (!relay.deliver()) {
            return false;
        }
        timers.fire(clock.now());
        mailboxes.read(idleTime(wait));
        List<Mailbox> group = mailboxes.take(TURNS_IN_A_COMMIT, clock.steady());
        List<PreparedTurn> turns = prepare(group);
        return turns.isEmpty() || commit(turns);
    }

    private void refresh() {
        if (clock.measure()) {
            mailboxes.rescan();
            mailboxes.lookAtAsideSince(clock.now().minus(store.deliveredRetention()));
            timers.lookAgain();
        }
    }

    private Duration idleTime(Duration wait) {
        if (mailboxes.hasReady()) {
            return Duration.ZERO;
        }
        return mailboxes.untilReady(clock.steady(), timers.untilNext(clock.now(), wait));
    }

    private List<PreparedTurn> prepare(List<Mailbox> group) {
        stored.read(group.stream()
                .map(Mailbox::receiver)
                .filter(id -> !instances.isLive(id) && !entities.isLive(id))
                .toList());
        List<PreparedTurn> turns = new ArrayList<>();
        long size = 0;
        for (Mailbox mailbox : group) {
            if (size >= SIZE_OF_A_COMMIT) {
                mailboxes.giveBack(mailbox);
                continue;
            }
            Optional<PreparedTurn> turn = prepare(mailbox);
            turn.ifPresent(turns::add);
            size += turn.map(PreparedTurn::size).orElse(0L);
        }
        return turns;
    }

    private Optional<PreparedTurn> prepare(Mailbox mailbox) {
        running = mailbox.receiver();
        try {
            int waiting = mailbox.fresh();
            Optional<PreparedTurn> turn = run(mailbox);
            if (turn.isEmpty()) {
                consumedWithoutTurn(mailbox, waiting);
            }
            return turn;
        } catch (HubUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.error("A turn of {} could not be run; it will be tried again.", mailbox.receiver(), failure);
            drop(mailbox);
            mailboxes.failed(mailbox, clock.steady());
            return Optional.empty();
        } finally {
            running = "";
        }
    }

    /** Whose turn runs now; empty text if none does. For any thread. */
    String running() {
        return running;
    }

    private Optional<PreparedTurn> run(Mailbox mailbox) {
        List<Letter> letters = deadLetters.read(mailbox, mailbox.firstOfATurn());
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        return mailbox.isEntity()
                ? entities.prepare(mailbox, letters, clock.now())
                : instances.prepare(mailbox, letters, clock.now());
    }

    /** Messages may have gone to the dead letters or aside; those behind them have not been looked at yet. */
    private void consumedWithoutTurn(Mailbox mailbox, int waitingBefore) {
        if (mailbox.fresh() < waitingBefore) {
            mailboxes.consumed(mailbox, List.of());
        } else {
            mailboxes.waits(mailbox);
        }
    }

    /** Whether the partition is still this owner's. */
    private boolean commit(List<PreparedTurn> prepared) {
        List<Turn> turns = prepared.stream().map(PreparedTurn::turn).toList();
        Instant begun = clock.now();
        List<CommitResult> results = store.owners().commit(owner, turns);
        boolean surprised = false;
        for (int i = 0; i < results.size(); i++) {
            PreparedTurn turn = prepared.get(i);
            switch (results.get(i).verdict()) {
                case APPLIED -> applied(turn, results.get(i), begun);
                case ALREADY -> {
                    applied(turn, results.get(i), begun);
                    relay.reload();
                }
                case CONFLICT, GONE -> {
                    LOG.warn("A turn of {} was not stored: {}", turn.turn().instanceId(), results.get(i));
                    drop(turn.mailbox());
                    surprised = true;
                }
                case FENCED -> {
                    return false;
                }
            }
        }
        if (surprised) {
            mailboxes.forget();
        }
        return true;
    }

    private void applied(PreparedTurn turn, CommitResult result, Instant begun) {
        turn.stored();
        committed.add(turn.turn());
        timers.started(turn.turn().effects().timers());
        relay.add(result.sent(), begun);
        if (turn.turn().consumed().isEmpty()) {
            mailboxes.waits(turn.mailbox());
        } else {
            mailboxes.consumed(turn.mailbox(), turn.turn().consumed());
        }
    }

    private void drop(Mailbox mailbox) {
        instances.drop(mailbox.receiver());
        entities.drop(mailbox.receiver());
    }

    @Override
    public void close() {
        instances.close();
    }
}
