package dev.perdure.runtime.redis;

import static java.util.stream.Collectors.groupingBy;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadGroupParams;

/** The queues of activities: one stream for each queue and partition, all with one consumer group. */
final class ActivityCommands implements ActivityStore {
    static final String GROUP = "g";

    private final Connections connections;
    private final RedisKeys keys;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
    private final AtomicInteger claims = new AtomicInteger();
    private final QueueCalls calls;
    private final QueueSweep sweep;

    ActivityCommands(Connections connections, RedisKeys keys, HubIdentity identity) {
        this.connections = connections;
        this.keys = keys;
        this.calls = new QueueCalls(connections, identity, GROUP);
        this.sweep = new QueueSweep(calls);
    }

    private List<QueueStream> streams(Set<String> queues) {
        return IntStream.range(0, keys.suffixes().size())
                .boxed()
                .flatMap(partition -> new TreeSet<>(queues)
                        .stream()
                                .map(queue -> new QueueStream(
                                        partition,
                                        queue,
                                        keys.partition(partition).queue(queue))))
                .toList();
    }

    /** The streams that one call may name: all, or those of a partition where each may lie on a server of its own. */
    private List<List<QueueStream>> groups(Set<String> queues) {
        List<QueueStream> all = streams(queues);
        if (all.isEmpty()) {
            return List.of();
        }
        return connections.isDivided()
                ? List.copyOf(
                        all.stream().collect(groupingBy(QueueStream::partition)).values())
                : List.of(all);
    }

    @Override
    public void open(Set<String> queues) {
        calls.run(Script.OPEN_QUEUES, each(queues, List.of(GROUP)));
    }

    void leave(String workerId, Set<String> queues) {
        calls.run(Script.LEAVE_QUEUES, each(queues, List.of(GROUP, workerId)));
    }

    private List<QueueCalls.Call> each(Set<String> queues, List<String> arguments) {
        return groups(queues).stream()
                .map(streams -> QueueCalls.Call.on(streams, arguments))
                .toList();
    }

    @Override
    public List<ActivityTask> claim(String workerId, Set<String> queues, int limit, Duration wait) {
        List<List<QueueStream>> groups = groups(queues);
        if (groups.isEmpty()) {
            return List.of();
        }
        if (connections.isDivided()) {
            return kept(workerId, sweep.until(wait, () -> claimWaiting(workerId, groups, limit)));
        }
        List<ActivityTask> waiting = claimWaiting(workerId, groups, limit);
        return kept(workerId, waiting.isEmpty() && !wait.isZero() ? claimNext(workerId, groups.get(0), wait) : waiting);
    }

    private List<ActivityTask> claimWaiting(String workerId, List<List<QueueStream>> groups, int limit) {
        return sweep.take(Script.CLAIM, groups, limit, (streams, part) -> {
            String first = String.valueOf(Math.floorMod(claims.getAndIncrement(), streams.size()));
            return List.of(GROUP, workerId, String.valueOf(part), first);
        });
    }

    /**
     * No activity begins that a failover could make unasked for. While that is not sure, it must not count as an attempt
     * that was made: a replica that lags for some leases would have activities buried that never ran.
     */
    private List<ActivityTask> kept(String workerId, List<ActivityTask> taken) {
        try {
            connections.awaitKept(taken.stream()
                    .map(task -> keys.partition(task.partition()).meta())
                    .distinct()
                    .toList());
            return taken;
        } catch (HubUnavailableException unconfirmed) {
            taken.forEach(task -> giveBack(workerId, task, task.body()));
            throw unconfirmed;
        }
    }

    private List<ActivityTask> claimNext(String workerId, List<QueueStream> streams, Duration wait) {
        Map<String, StreamEntryID> fresh = new LinkedHashMap<>();
        streams.forEach(stream -> fresh.put(stream.key(), StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        XReadGroupParams params = XReadGroupParams.xReadGroupParams().count(1).block(Connections.waitMillis(wait));
        var read = connections.waiting(commands.xreadGroup(GROUP, workerId, params, fresh));
        List<ActivityTask> taken = new ArrayList<>();
        for (QueueStream stream : streams) {
            Optional.ofNullable(read).orElse(List.of()).stream()
                    .filter(found -> found.getKey().equals(stream.key()))
                    .flatMap(found -> found.getValue().stream())
                    .forEach(entry -> taken.add(stream.task(entry)));
        }
        return taken;
    }

    @Override
    public List<ActivityTask> reclaim(String workerId, Set<String> queues, int limit, Duration idle) {
        String silence = String.valueOf(idle.toMillis());
        return kept(
                workerId,
                sweep.take(
                        Script.RECLAIM,
                        groups(queues),
                        limit,
                        (streams, part) -> List.of(GROUP, workerId, String.valueOf(part), silence)));
    }

    /** One call for each partition. */
    @Override
    public Set<ActivityTask> beat(String workerId, Collection<ActivityBeat> running) {
        List<List<ActivityBeat>> byPartition = List.copyOf(running.stream()
                .collect(groupingBy(beat -> beat.task().partition()))
                .values());
        List<Optional<Object>> answers = calls.run(
                Script.BEAT,
                byPartition.stream().map(beats -> call(workerId, beats)).toList());
        Set<ActivityTask> missing = new HashSet<>();
        for (int at = 0; at < byPartition.size(); at++) {
            List<ActivityBeat> beats = byPartition.get(at);
            for (Object number : (List<?>) answers.get(at).orElse(List.of())) {
                missing.add(beats.get(((Long) number).intValue() - 1).task());
            }
        }
        return missing;
    }

    private QueueCalls.Call call(String workerId, List<ActivityBeat> beats) {
        RedisKeys.OfPartition partition = keys.partition(beats.get(0).task().partition());
        List<String> scriptKeys = new ArrayList<>(List.of(partition.timers()));
        List<String> arguments = new ArrayList<>(List.of(GROUP, workerId));
        for (ActivityBeat beat : beats) {
            ActivityTask task = beat.task();
            scriptKeys.addAll(List.of(stream(task), partition.instance(task.instanceId())));
            String timer = beat.startTimer().map(RedisKeys::timer).orElse("");
            arguments.addAll(List.of(task.entryId(), hash(task), beat.execution(), timer));
        }
        return new QueueCalls.Call(
                beats.stream().map(beat -> queueOf(beat.task())).distinct().toList(), scriptKeys, arguments);
    }

    @Override
    public boolean complete(ActivityTask task, OutgoingMessage answer) {
        return complete(task, Optional.of(answer), "");
    }

    @Override
    public boolean bury(ActivityTask task, Optional<OutgoingMessage> answer, String reason) {
        return complete(task, answer, reason);
    }

    private boolean complete(ActivityTask task, Optional<OutgoingMessage> answer, String reason) {
        RedisKeys.OfPartition partition = keys.partition(task.partition());
        List<String> scriptKeys = List.of(
                stream(task),
                partition.inbox(),
                partition.meta(),
                partition.instance(task.instanceId()),
                partition.deadLetters());
        List<String> arguments = List.of(
                GROUP,
                task.entryId(),
                hash(task),
                task.instanceId(),
                answer.map(message -> String.valueOf(EntryId.hash(message.id())))
                        .orElse(""),
                answer.map(OutgoingMessage::body).orElse(""),
                reason,
                task.queue(),
                reason.isEmpty() ? "" : task.body(),
                String.valueOf(task.deliveries()));
        // Not kept: a result that is lost with its server lies in the queue again, and nobody has been told of it.
        return "SENT".equals(run(Script.COMPLETE, task, scriptKeys, arguments));
    }

    private Object run(Script script, ActivityTask task, List<String> scriptKeys, List<String> arguments) {
        QueueCalls.Call call = new QueueCalls.Call(List.of(queueOf(task)), scriptKeys, arguments);
        return calls.run(script, List.of(call)).get(0).orElseThrow();
    }

    private QueueStream queueOf(ActivityTask task) {
        return new QueueStream(task.partition(), task.queue(), stream(task));
    }

    @Override
    public boolean giveBack(String workerId, ActivityTask task, String body) {
        List<String> scriptKeys =
                List.of(stream(task), keys.partition(task.partition()).meta());
        List<String> arguments = List.of(GROUP, workerId, task.entryId(), hash(task), task.instanceId(), body);
        return run(Script.GIVE_BACK, task, scriptKeys, arguments).equals(1L);
    }

    private static String hash(ActivityTask task) {
        return String.valueOf(EntryId.parse(task.entryId()).hash());
    }

    private String stream(ActivityTask task) {
        return keys.partition(task.partition()).queue(task.queue());
    }
}
