package dev.perdure.testing;

import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One partition of an {@link InMemoryHubStore}. Not thread-safe: the store's lock guards it. */
final class InMemoryPartition {
    private static final int FIRED_AT_ONCE = 256;

    private final int number;
    private final InMemoryLease lease = new InMemoryLease();
    private long lastEntry;
    private final NavigableMap<Long, InboxEntry> inbox = new TreeMap<>();
    private final NavigableMap<Long, OutboxEntry> outbox = new TreeMap<>();
    private final Map<String, StoredInstance> instances = new LinkedHashMap<>();
    private final Map<String, String> starts = new HashMap<>();
    private final Map<Execution, List<String>> histories = new HashMap<>();
    private final Map<OutgoingMessage, Long> timers = new LinkedHashMap<>();
    private final InMemoryReceived receivedFromClients = new InMemoryReceived();
    private final Map<Integer, InMemoryReceived> receivedFrom = new HashMap<>();
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<String, InMemoryQueue> queues = new TreeMap<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    InMemoryPartition(int number) {
        this.number = number;
    }

    private record Execution(String instanceId, String execution) {}

    private record Reply(String body, Instant until) {}

    private record DeadLetter(InboxEntry entry, String reason) {}

    /** Who owns the partition. */
    InMemoryLease lease() {
        return lease;
    }

    // -- clients

    CreateResult create(NewInstance start, Instant now) {
        OutgoingMessage message = start.start();
        String id = message.receiver();
        StoredInstance present = instances.get(id);
        if (present != null) {
            return new CreateResult(message.id().equals(starts.get(id)), present.orchestrator());
        }
        starts.put(id, message.id());
        instances.put(id, pending(start, now));
        receive(message);
        return new CreateResult(true, start.orchestrator());
    }

    private static StoredInstance pending(NewInstance start, Instant now) {
        return new StoredInstance(
                start.start().receiver(),
                start.orchestrator(),
                start.execution(),
                start.start().id(),
                0,
                Status.PENDING,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    SendResult send(OutgoingMessage message, Instant now) {
        if (receivedFromClients.contains(message.id())) {
            return SendResult.SENT;
        }
        if (!message.toEntity()) {
            StoredInstance receiver = instances.get(message.receiver());
            if (receiver == null) {
                return SendResult.NO_INSTANCE;
            }
            if (receiver.status().isTerminal()) {
                return SendResult.ENDED;
            }
        }
        receivedFromClients.forgetOld(now);
        receivedFromClients.add(message.id(), now);
        receive(message);
        return SendResult.SENT;
    }

    Optional<StoredInstance> instance(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    Collection<StoredInstance> instances() {
        return instances.values();
    }

    Optional<String> reply(String replyId, Instant now) {
        return Optional.ofNullable(replies.get(replyId))
                .filter(reply -> reply.until().isAfter(now))
                .map(Reply::body);
    }

    // -- the owner

    List<InboxEntry> inbox(String after, int limit) {
        return inbox.tailMap(EntryId.parse(after).number(), false).values().stream()
                .limit(limit)
                .toList();
    }

    List<String> history(String instanceId, String execution) {
        return List.copyOf(histories.getOrDefault(new Execution(instanceId, execution), List.of()));
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
        return turn.consumed().stream().allMatch(this::isInInbox) ? Verdict.APPLIED : Verdict.GONE;
    }

    private boolean isInInbox(String entryId) {
        InboxEntry entry = inbox.get(EntryId.parse(entryId).number());
        return entry != null && entry.id().equals(entryId);
    }

    private List<OutboxEntry> apply(Turn turn, Instant now) {
        Execution execution = new Execution(turn.instanceId(), turn.execution());
        turn.history()
                .ifPresent(entry -> histories
                        .computeIfAbsent(execution, key -> new ArrayList<>())
                        .add(entry));
        turn.consumed().forEach(id -> inbox.remove(EntryId.parse(id).number()));
        instances.put(turn.instanceId(), after(turn, now));
        return apply(turn.instanceId(), turn.effects(), now);
    }

    private StoredInstance after(Turn turn, Instant now) {
        Optional<StoredInstance> before = instance(turn.instanceId());
        Map<String, String> cells =
                new TreeMap<>(before.map(StoredInstance::cells).orElse(Map.of()));
        cells.putAll(turn.cells());
        return new StoredInstance(
                turn.instanceId(),
                turn.orchestrator(),
                turn.execution(),
                turn.newToken(),
                turn.number(),
                turn.status(),
                before.map(StoredInstance::createdAt).orElse(now),
                now,
                turn.output(),
                turn.failure(),
                turn.reason(),
                Map.copyOf(cells));
    }

    private List<OutboxEntry> apply(String instanceId, TurnEffects effects, Instant now) {
        effects.cancelled().forEach(timer -> timers.remove(timer.message()));
        effects.timers().forEach(timer -> timers.put(timer.message(), timer.dueMillis()));
        for (TurnEffects.NewActivity activity : effects.activities()) {
            String entryId = EntryId.of(++lastEntry, activity.nonce()).toString();
            queue(activity.queue()).add(entryId, instanceId, activity.body());
        }
        replies.values().removeIf(reply -> !reply.until().isAfter(now));
        for (TurnEffects.ClientReply reply : effects.replies()) {
            replies.put(reply.replyId(), new Reply(reply.body(), now.plus(HubStore.REPLY_RETENTION)));
        }
        List<OutboxEntry> sent = new ArrayList<>();
        for (OutgoingMessage message : effects.messages()) {
            if (message.partition() == number) {
                receive(message);
            } else {
                sent.add(queueForDelivery(message));
            }
        }
        return sent;
    }

    private OutboxEntry queueForDelivery(OutgoingMessage message) {
        OutboxEntry entry =
                new OutboxEntry(EntryId.of(++lastEntry, message.id()).toString(), message);
        outbox.put(lastEntry, entry);
        return entry;
    }

    /** Puts a message into the inbox. */
    void receive(OutgoingMessage message) {
        EntryId id = EntryId.of(++lastEntry, message.id());
        inbox.put(lastEntry, new InboxEntry(id.toString(), message.receiver(), message.body()));
    }

    void deadLetter(PartitionOwner owner, InboxEntry entry, String reason) {
        if (lease.isHeldBy(owner.nonce()) && isInInbox(entry.id())) {
            inbox.remove(EntryId.parse(entry.id()).number());
            deadLetters.add(new DeadLetter(entry, reason));
        }
    }

    List<OutboxEntry> outbox() {
        return List.copyOf(outbox.values());
    }

    boolean deliver(int source, Instant deadline, List<OutgoingMessage> messages, Instant now) {
        if (now.isAfter(deadline)) {
            return false;
        }
        InMemoryReceived received = receivedFrom.computeIfAbsent(source, key -> new InMemoryReceived());
        for (OutgoingMessage message : messages) {
            if (received.add(message.id(), now)) {
                receive(message);
            }
        }
        received.forgetOld(now);
        return true;
    }

    void acknowledge(OutboxEntry delivered) {
        outbox.remove(EntryId.parse(delivered.id()).number(), delivered);
    }

    FireResult fire(Instant now) {
        List<OutgoingMessage> due = timers.entrySet().stream()
                .filter(timer -> timer.getValue() <= now.toEpochMilli())
                .sorted(Map.Entry.comparingByValue())
                .limit(FIRED_AT_ONCE)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(timers::remove);
        due.forEach(this::receive);
        Optional<Duration> untilNext = timers.values().stream()
                .min(Comparator.naturalOrder())
                .map(next -> Duration.ofMillis(Math.max(0, next - now.toEpochMilli())));
        return new FireResult(due.size(), untilNext);
    }

    // -- activities

    InMemoryQueue queue(String name) {
        return queues.computeIfAbsent(name, key -> new InMemoryQueue(number, name));
    }
}
