package dev.perdure.runtime.worker;

import dev.perdure.LimitExceededException;
import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.EngineFailures;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.HistorySize;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.replay.NonDeterminismException;
import dev.perdure.runtime.replay.TurnTooLargeException;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.worker.LiveInstance.Identity;
import dev.perdure.spi.OrchestratorBinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs turns of instances in memory, and keeps the instances that wait for their next turn. */
final class InstanceTurns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceTurns.class);

    private final Engine engine;
    private final DeadLetters deadLetters;
    private final Unreceived unreceived;
    private final StoredInstances stored;
    private final Histories histories;
    private final Envelopes envelopes;
    private final TurnWriter writer;
    private final Recent<LiveInstance> live;
    private final RunawayTurns runaways = new RunawayTurns();
    private final RareWarning unhosted;

    InstanceTurns(
            Engine engine,
            PartitionOwner owner,
            DeadLetters deadLetters,
            StoredInstances stored,
            RareWarning unhosted) {
        this.engine = engine;
        this.histories = new Histories(engine.store(), owner.partition());
        this.deadLetters = deadLetters;
        this.unreceived = new Unreceived(engine.store(), owner, deadLetters);
        this.stored = stored;
        this.envelopes = new Envelopes(new Partitions(engine.store().partitions()));
        this.writer = new TurnWriter(engine.tokens());
        long thread = engine.threads().bytes();
        this.live = new Recent<>(engine.cache(), instance -> instance.bytes(thread), this::unload);
        this.unhosted = unhosted;
    }

    /** Whether a turn of the instance needs nothing from the store. */
    boolean isLive(String instanceId) {
        return live.contains(instanceId);
    }

    /** Lets go of instances if too much memory is used. */
    void trim() {
        live.trim();
    }

    /** What is kept of the instance is not what the store has. */
    void drop(String instanceId) {
        live.drop(instanceId);
    }

    private void unload(LiveInstance instance) {
        instance.close();
        runaways.add(instance.identity().id(), instance);
    }

    /**
     * Runs a turn with these letters.
     *
     * @return empty if nothing is to be stored: the instance is not hosted here, parked already, or does not exist
     */
    Optional<PreparedTurn> prepare(Mailbox mailbox, List<Letter> letters, Instant now) {
        Optional<LiveInstance> kept = live.get(mailbox.receiver());
        if (kept.isPresent()) {
            return run(kept.get(), mailbox, letters, now);
        }
        runaways.check(mailbox.receiver());
        Optional<StoredInstance> found = stored.get(mailbox.receiver());
        if (found.isEmpty()) {
            return begin(mailbox, letters, now);
        }
        StoredInstance instance = found.get();
        if (instance.status().isTerminal()) {
            return Optional.of(discard(instance, mailbox, letters));
        }
        return hosted(instance.id(), instance.orchestrator())
                .flatMap(binding -> resume(instance, binding, mailbox, letters, now));
    }

    private Optional<OrchestratorBinding> hosted(String id, String orchestrator) {
        Optional<OrchestratorBinding> binding = engine.hosting().orchestrator(orchestrator);
        if (binding.isEmpty()) {
            unhosted.warn(Problem.CODE_NOT_HOSTED.message("Instance " + id, "orchestrator " + orchestrator));
        }
        return binding;
    }

    /**
     * Parks an instance whose turns go on failing, or whose next message is of a later version, unless somebody ends
     * it. Runs no code of it.
     *
     * @param letters none, if the next message cannot be read here
     * @return empty if it is parked for that reason already, or has ended and none of its messages can be read
     */
    Optional<PreparedTurn> refuse(Mailbox mailbox, List<Letter> letters, String reason, Instant now) {
        live.drop(mailbox.receiver());
        Optional<StoredInstance> found = stored.get(mailbox.receiver());
        if (found.isEmpty()) {
            return refuseStart(mailbox, letters, reason, now);
        }
        StoredInstance instance = found.get();
        if (instance.status().isTerminal()) {
            return letters.isEmpty() ? Optional.empty() : Optional.of(discard(instance, mailbox, letters));
        }
        return engine.hosting().orchestrator(instance.orchestrator()).flatMap(binding -> {
            LiveInstance unloaded = LiveInstance.of(instance, engine.execution(binding, Identity.of(instance)));
            try {
                histories.learn(unloaded);
            } catch (PayloadException | DamagedInstanceException unreadable) {
                LOG.debug("What instance {} waits for is not known.", instance.id(), unreadable);
            }
            return stop(unloaded, reason, mailbox, letters, now);
        });
    }

    private Optional<PreparedTurn> refuseStart(Mailbox mailbox, List<Letter> letters, String reason, Instant now) {
        Optional<Message.Start> start = Letter.first(letters, Message.Start.class);
        if (start.isEmpty()) {
            letters.forEach(letter -> unreceived.keepOrBury(mailbox, letter, now));
        }
        return start.map(first -> writer.park(Identity.startedBy(mailbox.receiver(), first), reason, mailbox));
    }

    /** The first turn of an instance that a message alone starts: a sub-orchestration. */
    private Optional<PreparedTurn> begin(Mailbox mailbox, List<Letter> letters, Instant now) {
        Optional<Message.Start> first = Letter.first(letters, Message.Start.class)
                .filter(start -> ContentId.generation(start.messageId()) == 0);
        if (first.isEmpty()) {
            letters.forEach(letter -> unreceived.keepOrBury(mailbox, letter, now));
            return Optional.empty();
        }
        Message.Start start = first.get();
        Identity identity = Identity.startedBy(mailbox.receiver(), start);
        return hosted(identity.id(), start.orchestrator()).flatMap(binding -> {
            LiveInstance instance = LiveInstance.notStored(identity, engine.execution(binding, identity));
            live.put(identity.id(), instance);
            return run(instance, mailbox, letters, now);
        });
    }

    /** The next turn of an instance whose code is first led back to where it was. */
    private Optional<PreparedTurn> resume(
            StoredInstance found, OrchestratorBinding binding, Mailbox mailbox, List<Letter> letters, Instant now) {
        LiveInstance instance = LiveInstance.of(found, engine.execution(binding, Identity.of(found)));
        live.put(found.id(), instance);
        try {
            histories.leadBack(instance);
        } catch (NonDeterminismException | PayloadException mismatch) {
            return cannotRun(instance, mismatch, mailbox, letters, now);
        } catch (DamagedInstanceException damaged) {
            return cannotRun(instance, damaged, mailbox, letters, now).map(PreparedTurn::unrecorded);
        }
        return run(instance, mailbox, letters, now);
    }

    private Optional<PreparedTurn> run(LiveInstance instance, Mailbox mailbox, List<Letter> received, Instant now) {
        List<String> events = engine.hosting().events(instance.identity().orchestrator());
        List<Letter> letters = deadLetters.declared(instance.identity(), events, mailbox, received);
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        if (instance.size().isTooLarge()) {
            HistorySize size = instance.size();
            String reason =
                    Problem.HISTORY_TOO_LARGE.message(instance.identity().id(), size.events(), size.bytes());
            return Optional.of(fail(instance, reason, mailbox, letters, now));
        }
        InstanceEffects effects = effects(instance.identity());
        List<Message> own = effects.answerFor(letters, instance.lock());
        try {
            RecordedTurn turn = instance.run(now, own);
            return advance(instance, turn, effects, mailbox, lookedAt(instance, mailbox, letters, now));
        } catch (PayloadException unreadable) {
            return cannotRun(instance, unreadable, mailbox, letters, now);
        } catch (TurnTooLargeException tooLarge) {
            return Optional.of(fail(instance, String.valueOf(tooLarge.getMessage()), mailbox, letters, now));
        }
    }

    /** Ends an instance that has become too large. */
    private PreparedTurn fail(
            LiveInstance instance, String reason, Mailbox mailbox, List<Letter> letters, Instant now) {
        LOG.warn("Instance {} fails: {}", instance.identity().id(), reason);
        return end(
                instance,
                new HistoryEvent.OrchestrationFailed(EngineFailures.of(LimitExceededException.class, reason)),
                mailbox,
                letters,
                now);
    }

    /** The code does not fit what is stored: the instance is parked, unless somebody ends it. */
    private Optional<PreparedTurn> cannotRun(
            LiveInstance instance, RuntimeException reason, Mailbox mailbox, List<Letter> letters, Instant now) {
        live.drop(instance.identity().id());
        return stop(instance, String.valueOf(reason.getMessage()), mailbox, letters, now);
    }

    private Optional<PreparedTurn> stop(
            LiveInstance instance, String reason, Mailbox mailbox, List<Letter> letters, Instant now) {
        // The order to end it may lie behind more messages than a turn consumes, none of which it will ever consume.
        return DeadLetters.first(mailbox, Message.Terminate.class)
                .map(order -> terminate(instance, order, mailbox, letters, now))
                .or(() -> stored.get(instance.identity().id()).flatMap(found -> writer.park(found, reason, mailbox)));
    }

    private PreparedTurn terminate(
            LiveInstance instance, Letter order, Mailbox mailbox, List<Letter> letters, Instant now) {
        String reason = ((Message.Terminate) order.message()).reason();
        Set<Letter> consumed = new LinkedHashSet<>(letters);
        DeadLetters.first(mailbox, Message.Start.class).ifPresent(consumed::add);
        consumed.add(order);
        return end(instance, new HistoryEvent.OrchestrationTerminated(reason), mailbox, List.copyOf(consumed), now);
    }

    /** Ends an instance whose code cannot or must not run. If it was to begin, its start says who waits for it. */
    private PreparedTurn end(
            LiveInstance instance, HistoryEvent end, Mailbox mailbox, List<Letter> letters, Instant now) {
        InstanceEffects effects = effects(instance.identity());
        List<HistoryEvent> events = new ArrayList<>();
        for (Message own : effects.answerFor(letters, instance.lock())) {
            if (own instanceof Message.Start start) {
                events.add(new HistoryEvent.OrchestrationStarted(
                        start.orchestrator(), start.input(), start.parent(), start.deadline()));
            }
        }
        events.add(end);
        RecordedTurn turn = instance.end(now, events);
        return advance(instance, turn, effects, mailbox, letters).orElseThrow();
    }

    /** Answers that came too early and what the next execution gets stay in the inbox: nothing is recorded of them. */
    private static List<Letter> lookedAt(LiveInstance instance, Mailbox mailbox, List<Letter> letters, Instant now) {
        List<Letter> due = new ArrayList<>();
        for (Letter letter : letters) {
            if (instance.isEarly(letter.message())) {
                mailbox.setAside(letter.entryId(), now);
            } else if (!instance.isLeft(letter.message())) {
                due.add(letter);
            }
        }
        return due;
    }

    private Optional<PreparedTurn> advance(
            LiveInstance instance, RecordedTurn turn, InstanceEffects effects, Mailbox mailbox, List<Letter> letters) {
        if (letters.isEmpty() && turn.events().isEmpty()) {
            return Optional.empty();
        }
        effects.take(turn, instance.parent(), instance.deadline(), instance.dropped());
        Turn stored = writer.advanced(instance, turn, Letter.entryIds(letters), effects);
        return Optional.of(new PreparedTurn(mailbox, stored, committed -> {
            advance(instance, committed, turn);
            if (committed.standing().status().isTerminal() || committed.past().isPresent()) {
                live.drop(committed.instanceId());
            } else {
                live.weighAgain(committed.instanceId());
            }
        }));
    }

    private static void advance(LiveInstance instance, Turn stored, RecordedTurn turn) {
        boolean alarmedBefore = instance.size().isAlarming();
        instance.advanceTo(stored, turn);
        HistorySize size = instance.size();
        if (size.isAlarming() && !alarmedBefore) {
            LOG.warn(Problem.HISTORY_GROWS.message(stored.instanceId(), size.events(), size.bytes()));
        }
    }

    private PreparedTurn discard(StoredInstance ended, Mailbox mailbox, List<Letter> letters) {
        InstanceEffects effects = effects(Identity.of(ended));
        effects.answerFor(letters, new OpenLock());
        return new PreparedTurn(mailbox, writer.afterEnd(ended, Letter.entryIds(letters), effects), turn -> {});
    }

    private InstanceEffects effects(Identity identity) {
        return new InstanceEffects(identity, envelopes);
    }

    @Override
    public void close() {
        live.close();
    }
}
