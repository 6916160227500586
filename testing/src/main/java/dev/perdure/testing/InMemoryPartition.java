package dev.perdure.testing;

import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One partition of an {@link InMemoryHubStore}. Not thread-safe: the store's lock guards it. */
final class InMemoryPartition {
    private final int number;
    private final InMemoryParts parts;
    private final InMemoryWork work;
    private final InMemoryLease lease;
    private final InMemoryMail mail;
    private final InMemoryInstances instances;
    private final InMemoryTimers timers;
    private final InMemoryReceived receivedFromClients;

    InMemoryPartition(int number) {
        this(number, InMemoryParts.empty(number));
    }

    private InMemoryPartition(int number, InMemoryParts parts) {
        this.number = number;
        this.parts = parts;
        work = new InMemoryWork(parts);
        lease = parts.lease();
        mail = parts.mail();
        instances = parts.instances();
        timers = parts.timers();
        receivedFromClients = parts.receivedFromClients();
    }

    /** Another one that holds the same. */
    InMemoryPartition copy() {
        return new InMemoryPartition(number, parts.copy());
    }

    int number() {
        return number;
    }

    /** Whose turns failed. */
    InMemorySuspects suspects() {
        return parts.suspects();
    }

    /** How far its histories are archived. */
    InMemoryArchives archives() {
        return parts.archives();
    }

    /** Its activities and dead letters. */
    InMemoryWork work() {
        return work;
    }

    PartitionImage image(Instant now) {
        return parts.image(now);
    }

    /** Who owns the partition. */
    InMemoryLease lease() {
        return lease;
    }

    // -- clients

    CreateResult create(NewInstance start, Instant now) {
        OutgoingMessage message = start.start();
        String id = message.receiver();
        Optional<StoredInstance> present = instances.get(id);
        if (present.isPresent()) {
            return CreateResult.of(
                    instances.wasStartedBy(message.id(), id), present.get().orchestrator());
        }
        if (receivedFromClients.contains(message.id())) {
            return CreateResult.of(true, start.orchestrator());
        }
        if (mail.isFull() || lease.isFull("")) {
            return CreateResult.FULL;
        }
        instances.create(start, now);
        receive(message);
        return CreateResult.of(true, start.orchestrator());
    }

    SendResult send(OutgoingMessage message, Instant now) {
        return send(message, now, mail.isFull() || lease.isFull(message.receiver()));
    }

    SendResult sendAlways(OutgoingMessage message, Instant now) {
        return send(message, now, false);
    }

    private SendResult send(OutgoingMessage message, Instant now, boolean isFull) {
        if (receivedFromClients.contains(message.id())) {
            return SendResult.SENT;
        }
        if (!message.toEntity()) {
            Optional<StoredInstance> receiver = instances.get(message.receiver());
            if (receiver.isEmpty()) {
                return SendResult.NO_INSTANCE;
            }
            if (receiver.get().status().isTerminal()) {
                return SendResult.ENDED;
            }
        }
        if (isFull) {
            return SendResult.FULL;
        }
        receivedFromClients.forgetOld(now);
        receivedFromClients.add(message.id(), now);
        receive(message);
        return SendResult.SENT;
    }

    PurgeResult purge(String id, String execution, Instant now) {
        Optional<StoredInstance> present = instances.get(id);
        if (present.isEmpty()) {
            return PurgeResult.NO_INSTANCE;
        }
        if (!present.get().status().isTerminal()) {
            return PurgeResult.NOT_ENDED;
        }
        if (!present.get().execution().equals(execution)) {
            return PurgeResult.NO_INSTANCE;
        }
        receivedFromClients.forgetOld(now);
        instances.remove(present.get()).ifPresent(start -> receivedFromClients.add(start, now));
        return PurgeResult.PURGED;
    }

    Optional<StoredInstance> instance(String id) {
        return instances.get(id);
    }

    Collection<StoredInstance> instances() {
        return instances.all();
    }

    Optional<String> reply(String replyId, Instant now) {
        return parts.replies().get(replyId, now);
    }

    // -- the owner

    long inboxLength() {
        return mail.inboxLength();
    }

    List<InboxEntry> inbox(String after, int limit) {
        return mail.inbox(after, limit);
    }

    List<String> history(String instanceId, String execution) {
        return instances.history(instanceId, execution);
    }

    List<CommitResult> commit(PartitionOwner owner, List<Turn> turns, Instant now) {
        if (!lease.isHeldBy(owner.nonce())) {
            return turns.stream().map(turn -> CommitResult.of(Verdict.FENCED)).toList();
        }
        return turns.stream().map(turn -> commit(turn, now)).toList();
    }

    private CommitResult commit(Turn turn, Instant now) {
        Verdict verdict = verdict(turn);
        return verdict == Verdict.APPLIED ? new CommitResult(verdict, apply(turn, now)) : CommitResult.of(verdict);
    }

    private Verdict verdict(Turn turn) {
        Optional<StoredInstance> present = instance(turn.instanceId());
        String token = present.map(StoredInstance::token).orElse(Turn.NO_TOKEN);
        if (token.equals(turn.newToken())) {
            return Verdict.ALREADY;
        }
        long turns = present.map(StoredInstance::turns).orElse(0L);
        if (!token.equals(turn.expectedToken()) || turns != turn.turnsBefore()) {
            return Verdict.CONFLICT;
        }
        return turn.consumed().stream().allMatch(mail::isInInbox) ? Verdict.APPLIED : Verdict.GONE;
    }

    private List<OutboxEntry> apply(Turn turn, Instant now) {
        mail.consume(turn.consumed());
        instances.apply(turn, now);
        return apply(turn.instanceId(), turn.effects(), now);
    }

    private List<OutboxEntry> apply(String instanceId, TurnEffects effects, Instant now) {
        timers.remove(effects.cancelled());
        timers.start(effects.timers());
        for (TurnEffects.NewActivity activity : effects.activities()) {
            String entryId = mail.next(activity.nonce()).toString();
            work.queue(activity.queue()).add(entryId, instanceId, activity.body());
        }
        parts.replies().put(effects.replies(), now);
        effects.messages().stream()
                .filter(message -> message.partition() == number)
                .forEach(this::receive);
        return effects.messages().stream()
                .filter(message -> message.partition() != number)
                .map(mail::send)
                .toList();
    }

    /** Puts a message into the inbox. */
    void receive(OutgoingMessage message) {
        mail.receive(message);
    }

    void deadLetter(PartitionOwner owner, InboxEntry entry, String reason, Instant now) {
        if (lease.isHeldBy(owner.nonce()) && mail.isInInbox(entry.id())) {
            mail.consume(List.of(entry.id()));
            parts.deadLetters().add(entry, reason, now);
        }
    }

    List<OutboxEntry> outbox() {
        return mail.outbox();
    }

    List<OutboxEntry> outbox(List<String> ids) {
        return ids.stream().flatMap(id -> mail.inOutbox(id).stream()).toList();
    }

    Delivery.Result deliver(Delivery delivery, Instant now) {
        Delivery.Verdict verdict = verdict(delivery, now);
        if (verdict == Delivery.Verdict.DELIVERED) {
            receive(delivery, now);
        }
        return new Delivery.Result(verdict, lease.nonce(), lease.lasts(now));
    }

    private Delivery.Verdict verdict(Delivery delivery, Instant now) {
        if (now.isAfter(delivery.deadline())) {
            return Delivery.Verdict.LATE;
        }
        if (delivery.owner().filter(expected -> !expected.equals(lease.nonce())).isPresent()) {
            return Delivery.Verdict.OTHER_OWNER;
        }
        return mail.isFull() && !delivery.messages().isEmpty() ? Delivery.Verdict.FULL : Delivery.Verdict.DELIVERED;
    }

    private void receive(Delivery delivery, Instant now) {
        InMemoryReceived received = parts.receivedFrom(delivery.source());
        for (OutgoingMessage message : delivery.messages()) {
            if (received.add(message.id(), now)) {
                receive(message);
            }
        }
        if (!delivery.messages().isEmpty() && !delivery.moreFollow()) {
            received.forgetOld(now);
        }
    }

    void acknowledge(String entryId) {
        mail.acknowledge(entryId);
    }

    FireResult fire(Instant now) {
        List<OutgoingMessage> due = timers.takeDue(now);
        due.forEach(mail::receive);
        return new FireResult(due.size(), timers.untilNext(now));
    }
}
