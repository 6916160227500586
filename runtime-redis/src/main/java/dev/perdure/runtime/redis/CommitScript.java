package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys and arguments of {@code commit.lua}, in its order, and what its answer means. */
final class CommitScript {
    private static final List<Status> INDEX_ORDER = List.of(
            Status.PENDING, Status.RUNNING, Status.SUSPENDED, Status.COMPLETED, Status.FAILED, Status.TERMINATED);

    private final PartitionOwner owner;
    private final List<Turn> turns;
    private final RedisKeys.OfPartition partition;
    private final List<String> keys = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    CommitScript(RedisKeys.OfPartition partition, PartitionOwner owner, List<Turn> turns) {
        this.partition = partition;
        this.owner = owner;
        this.turns = turns;
    }

    List<CommitResult> run(Connections connections) {
        addPartition();
        turns.forEach(this::add);
        Object answer = connections.runKept(Script.COMMIT, keys, arguments);
        if (!(answer instanceof List<?> verdicts)) {
            return turns.stream().map(turn -> CommitResult.of(Verdict.FENCED)).toList();
        }
        return IntStream.range(0, turns.size())
                .mapToObj(at -> result(turns.get(at), (String) verdicts.get(at)))
                .toList();
    }

    private void addPartition() {
        keys.addAll(List.of(
                partition.owner(),
                partition.meta(),
                partition.inbox(),
                partition.timers(),
                partition.outbox(),
                partition.allInstances()));
        keys.addAll(partition.instancesAt(INDEX_ORDER));
        keys.add(partition.endedInstances());
        add(owner.nonce(), HubStore.REPLY_RETENTION.toMillis(), turns.size());
    }

    private void add(Turn turn) {
        keys.add(partition.instance(turn.instanceId()));
        keys.add(partition.history(turn.instanceId(), turn.execution()));
        keys.add(partition.aside(turn.instanceId(), turn.execution()));
        add(turn.instanceId(), turn.expectedToken(), turn.newToken(), turn.turnsBefore(), turn.number());
        add(turn.standing().status().code(), turn.isEntity() ? 0 : 1);
        addPairs(Asides.of(turn));
        addList(turn.history().map(Asides::entry).orElse(List.of()));
        addPairs(InstanceHash.written(turn));
        addList(InstanceHash.removed(turn));
        addList(turn.consumed());
        add(turn.effects());
        List<String> past = turn.past()
                .map(execution -> partition.ofExecution(turn.instanceId(), execution.execution()))
                .orElse(List.of());
        keys.addAll(past);
        add(past.size());
    }

    private void addPairs(Map<String, String> fields) {
        addList(fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toList());
    }

    private void add(TurnEffects effects) {
        addList(effects.cancelled().stream()
                .map(timer -> RedisKeys.timer(timer.message()))
                .toList());
        List<Object> timers = new ArrayList<>();
        effects.timers().forEach(timer -> timers.addAll(List.of(timer.dueMillis(), RedisKeys.timer(timer.message()))));
        addList(timers);
        List<Object> activities = new ArrayList<>();
        for (TurnEffects.NewActivity activity : effects.activities()) {
            keys.add(partition.queue(activity.queue()));
            activities.addAll(List.of(EntryId.hash(activity.nonce()), activity.body()));
        }
        addList(activities);
        addMessages(effects.messages());
        effects.replies().forEach(reply -> keys.add(partition.reply(reply.replyId())));
        addList(effects.replies().stream().map(TurnEffects.ClientReply::body).toList());
    }

    private void addMessages(List<OutgoingMessage> messages) {
        List<Object> received = new ArrayList<>();
        List<Object> sent = new ArrayList<>();
        for (OutgoingMessage message : messages) {
            long hash = EntryId.hash(message.id());
            if (message.partition() == owner.partition()) {
                received.addAll(List.of(hash, message.receiver(), message.body()));
            } else {
                sent.addAll(List.of(hash, message.partition(), message.receiver(), message.id(), message.body()));
            }
        }
        addList(received);
        addList(sent);
    }

    private void addList(Collection<?> elements) {
        add(elements.size());
        add(elements.toArray());
    }

    private void add(Object... values) {
        for (Object value : values) {
            arguments.add(value.toString());
        }
    }

    private CommitResult result(Turn turn, String answer) {
        String applied = Verdict.APPLIED + " ";
        return answer.startsWith(applied)
                ? new CommitResult(Verdict.APPLIED, sent(turn, Long.parseLong(answer.substring(applied.length()))))
                : CommitResult.of(Verdict.valueOf(answer));
    }

    private List<OutboxEntry> sent(Turn turn, long firstNumber) {
        List<OutboxEntry> sent = new ArrayList<>();
        for (OutgoingMessage message : turn.effects().messages()) {
            if (message.partition() != owner.partition()) {
                EntryId id = EntryId.of(firstNumber + sent.size(), message.id());
                sent.add(new OutboxEntry(id.toString(), message));
            }
        }
        return sent;
    }
}
