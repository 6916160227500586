package dev.perdure.runtime.worker;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private static final Duration ALARMING_JUMP = Duration.ofSeconds(5);

    private final HubStore store;
    private final PartitionOwner owner;
    private final SameServer server;
    private final HubClock clock;
    private final Mailboxes mailboxes;
    private final Turns turns;
    private final Timers timers;
    private final Relay relay;
    private final Expiry expiry;
    private final Archiving archiving;
    private final Room room;
    private final CommittedTurns committed;
    private final QueueWatch queues;

    /**
     * Takes over a partition that was acquired under the owner's nonce.
     *
     * @param isClean whether nobody died in it before: what is found there has killed no owner
     */
    public PartitionLoop(Engine engine, PartitionOwner owner, boolean isClean) {
        this(
                engine,
                owner,
                isClean,
                SameServer.of(engine.store().owners(), owner.partition()),
                new CommittedTurns(owner.partition(), 0),
                Timers.Alarm.NONE);
    }

    PartitionLoop(
            Engine engine,
            PartitionOwner owner,
            boolean isClean,
            SameServer server,
            CommittedTurns committed,
            Timers.Alarm alarm) {
        this.committed = committed;
        this.queues = engine.queues();
        this.server = server;
        this.store = engine.store();
        this.owner = owner;
        this.clock = new HubClock(() -> store.owners().now(owner.partition()), engine.ticker());
        this.mailboxes = new Mailboxes(store, owner.partition(), engine.cache(), isClean);
        this.turns = new Turns(engine, owner, clock, mailboxes);
        this.timers = new Timers(store, owner.partition(), alarm);
        this.relay = new Relay(store, owner.partition(), clock, engine.ticker());
        this.expiry = new Expiry(store, owner.partition(), clock, engine.retention());
        this.archiving = new Archiving(store, owner.partition(), clock);
        this.room = new Room(store, owner);
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
        expiry.purge();
        archiving.archive();
        mailboxes.read(idleTime(wait));
        refresh(); // a server whose clock was set back ends no wait until something comes
        room.receivers(mailboxes.crowded());
        List<Mailbox> group = mailboxes.take(TURNS_IN_A_COMMIT, clock.steady());
        return turns.prepare(group)
                .map(prepared -> prepared.isEmpty() || commit(prepared))
                .orElse(false);
    }

    private void refresh() {
        if (clock.measure()) {
            server.check();
            if (clock.jump().abs().compareTo(ALARMING_JUMP) > 0) {
                LOG.warn(Problem.CLOCK_SET.message(owner.partition(), clock.jump()));
            }
            mailboxes.rescan();
            mailboxes.lookAtAsideSince(clock.now().minus(store.deliveredRetention()));
            timers.lookAgain();
            room.look(relay.waiting());
        }
    }

    private Duration idleTime(Duration wait) {
        if (mailboxes.hasReady()) {
            return Duration.ZERO;
        }
        return mailboxes.untilReady(clock.steady(), timers.untilNext(clock.now(), wait));
    }

    /** Whose turn runs now; empty text if none does. For any thread. */
    String running() {
        return turns.running();
    }

    /** Whether everything was run without harm that an owner who died had left. */
    public boolean isClean() {
        return turns.isClean();
    }

    /** Whether the partition is still this owner's. */
    private boolean commit(List<PreparedTurn> prepared) {
        Instant begun = clock.now();
        List<CommitResult> results = store.owners()
                .commit(owner, prepared.stream().map(PreparedTurn::turn).toList());
        if (has(results, Verdict.FENCED)) {
            return false;
        }
        List<PreparedTurn> applied = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (isStored(prepared.get(i), results.get(i), begun)) {
                applied.add(prepared.get(i));
            }
        }
        applied(applied);
        if (has(results, Verdict.CONFLICT) || has(results, Verdict.GONE)) {
            mailboxes.forget();
        }
        return true;
    }

    private static boolean has(List<CommitResult> results, Verdict verdict) {
        return results.stream().anyMatch(result -> result.verdict() == verdict);
    }

    private boolean isStored(PreparedTurn turn, CommitResult result, Instant begun) {
        String id = turn.turn().instanceId();
        switch (result.verdict()) {
            case APPLIED -> {
                relay.add(result.sent(), begun);
                return true;
            }
            case ALREADY -> {
                relay.reload();
                return true;
            }
            case DAMAGED -> {
                LOG.error(Problem.DAMAGED_INSTANCE.message(id, "a key that its turn writes to has a wrong type"));
                turns.damaged(turn.mailbox());
            }
            default -> {
                LOG.warn("A turn of {} was not stored: {}", id, result);
                turns.drop(turn.mailbox());
            }
        }
        return false;
    }

    private void applied(List<PreparedTurn> applied) {
        turns.applied(applied);
        for (PreparedTurn turn : applied) {
            committed.add(turn.turn());
            queues.sent(turn.turn().effects());
            timers.started(turn.turn().effects().timers());
            if (turn.turn().standing().status().isTerminal()) {
                archiving.ended();
            }
        }
    }

    @Override
    public void close() {
        turns.close();
    }
}
