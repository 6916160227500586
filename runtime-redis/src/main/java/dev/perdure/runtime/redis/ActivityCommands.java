package dev.perdure.runtime.redis;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/** The queues of activities: one stream for each queue and partition, all with one consumer group. */
final class ActivityCommands implements ActivityStore {
    static final String GROUP = "g";

    private final Connections connections;
    private final RedisKeys keys;
    private final HubIdentity identity;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
    private final AtomicInteger claims = new AtomicInteger();

    ActivityCommands(Connections connections, RedisKeys keys, HubIdentity identity) {
        this.identity = identity;
        this.connections = connections;
        this.keys = keys;
    }

    /** The stream of a queue in one partition. */
    private record Source(int partition, String queue, String stream) {
        ActivityTask task(StreamEntry entry) {
            String instanceId = StreamFields.required(entry, "i");
            return task(entry.getID().toString(), instanceId, StreamFields.required(entry, "b"), 1);
        }

        ActivityTask task(String entryId, String instanceId, String body, int deliveries) {
            return new ActivityTask(partition, queue, entryId, instanceId, deliveries, body);
        }
    }

    private List<Source> sources(Set<String> queues) {
        return IntStream.range(0, keys.suffixes().size())
                .boxed()
                .flatMap(partition -> new TreeSet<>(queues)
                        .stream()
                                .map(queue -> new Source(
                                        partition,
                                        queue,
                                        keys.partition(partition).queue(queue))))
                .toList();
    }

    /** The queues that one call may name: all, or those of a partition where each may lie on a server of its own. */
    private List<List<Source>> groups(Set<String> queues) {
        List<Source> all = sources(queues);
        if (all.isEmpty()) {
            return List.of();
        }
        return connections.isDivided()
                ? List.copyOf(all.stream()
                        .collect(Collectors.groupingBy(Source::partition))
                        .values())
                : List.of(all);
    }

    private static List<String> streams(List<Source> sources) {
        return sources.stream().map(Source::stream).toList();
    }

    @Override
    public void open(Set<String> queues) {
        for (List<Source> group : groups(queues)) {
            connections.run(Script.OPEN_QUEUES, streams(group), List.of(GROUP));
        }
    }

    void leave(String workerId, Set<String> queues) {
        for (List<Source> group : groups(queues)) {
            withGroups(queues, () -> connections.run(Script.LEAVE_QUEUES, streams(group), List.of(GROUP, workerId)));
        }
    }

    @Override
    public List<ActivityTask> claim(String workerId, Set<String> queues, int limit, Duration wait) {
        List<Source> sources = sources(queues);
        if (sources.isEmpty()) {
            return List.of();
        }
        return withGroups(queues, () -> {
            List<ActivityTask> waiting = claimWaiting(workerId, sources, limit);
            return kept(waiting.isEmpty() && !wait.isZero() ? claimNext(workerId, sources, wait) : waiting);
        });
    }

    /** No activity begins that a failover could make unasked for. */
    private List<ActivityTask> kept(List<ActivityTask> taken) {
        connections.awaitKept(taken.stream().map(this::stream).distinct().toList());
        return taken;
    }

    private List<ActivityTask> claimWaiting(String workerId, List<Source> sources, int limit) {
        String first = String.valueOf(Math.floorMod(claims.getAndIncrement(), sources.size()));
        Object answer =
                connections.run(Script.CLAIM, streams(sources), List.of(GROUP, workerId, String.valueOf(limit), first));
        return tasks(sources, answer);
    }

    private List<ActivityTask> claimNext(String workerId, List<Source> sources, Duration wait) {
        Map<String, StreamEntryID> fresh = new LinkedHashMap<>();
        sources.forEach(source -> fresh.put(source.stream(), StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        XReadGroupParams params = XReadGroupParams.xReadGroupParams().count(1).block(Connections.waitMillis(wait));
        var read = connections.waiting(commands.xreadGroup(GROUP, workerId, params, fresh));
        List<ActivityTask> taken = new ArrayList<>();
        for (Source source : sources) {
            Optional.ofNullable(read).orElse(List.of()).stream()
                    .filter(stream -> stream.getKey().equals(source.stream()))
                    .flatMap(stream -> stream.getValue().stream())
                    .forEach(entry -> taken.add(source.task(entry)));
        }
        return taken;
    }

    @Override
    public List<ActivityTask> reclaim(String workerId, Set<String> queues, int limit, Duration idle) {
        List<ActivityTask> taken = new ArrayList<>();
        for (List<Source> group : groups(queues)) {
            if (taken.size() < limit) {
                int left = limit - taken.size();
                taken.addAll(withGroups(queues, () -> reclaimFrom(workerId, group, left, idle)));
            }
        }
        return taken;
    }

    private List<ActivityTask> reclaimFrom(String workerId, List<Source> group, int limit, Duration idle) {
        List<String> arguments = List.of(GROUP, workerId, String.valueOf(limit), String.valueOf(idle.toMillis()));
        return kept(tasks(group, connections.run(Script.RECLAIM, streams(group), arguments)));
    }

    private static List<ActivityTask> tasks(List<Source> sources, Object answer) {
        return ((List<?>) answer)
                .stream().map(row -> task(sources, (List<?>) row)).toList();
    }

    private static ActivityTask task(List<Source> sources, List<?> row) {
        Source source = sources.get(((Long) row.get(0)).intValue() - 1);
        int deliveries = row.size() > 4 ? ((Long) row.get(4)).intValue() : 1;
        return source.task((String) row.get(1), (String) row.get(2), (String) row.get(3), deliveries);
    }

    /** A server that lost its newest writes may have lost the groups too: then they are made again. */
    private <T> T withGroups(Set<String> queues, Supplier<T> call) {
        try {
            return call.get();
        } catch (HubUnavailableException e) {
            if (!lacksGroup(e)) {
                throw e;
            }
            identity.check();
            open(queues);
            return call.get();
        }
    }

    private static boolean lacksGroup(HubUnavailableException e) {
        return e.getCause() instanceof JedisDataException refused
                && String.valueOf(refused.getMessage()).startsWith("NOGROUP");
    }

    /** One call for each partition. */
    @Override
    public Set<ActivityTask> beat(String workerId, Collection<ActivityBeat> running) {
        Map<Integer, List<ActivityBeat>> byPartition = new TreeMap<>();
        running.forEach(beat -> byPartition
                .computeIfAbsent(beat.task().partition(), partition -> new ArrayList<>())
                .add(beat));
        Set<ActivityTask> missing = new HashSet<>();
        byPartition.forEach((partition, beats) -> missing.addAll(beat(workerId, partition, beats)));
        return missing;
    }

    private List<ActivityTask> beat(String workerId, int number, List<ActivityBeat> beats) {
        RedisKeys.OfPartition partition = keys.partition(number);
        List<String> scriptKeys = new ArrayList<>(List.of(partition.timers()));
        List<String> arguments = new ArrayList<>(List.of(GROUP, workerId));
        Set<String> queues = new TreeSet<>();
        for (ActivityBeat beat : beats) {
            ActivityTask task = beat.task();
            queues.add(task.queue());
            scriptKeys.addAll(List.of(stream(task), partition.instance(task.instanceId())));
            String timer = beat.startTimer().map(RedisKeys::timer).orElse("");
            arguments.addAll(List.of(task.entryId(), hash(task), beat.execution(), timer));
        }
        List<?> missing = (List<?>) withGroups(queues, () -> connections.run(Script.BEAT, scriptKeys, arguments));
        return missing.stream()
                .map(at -> beats.get(((Long) at).intValue() - 1).task())
                .toList();
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
        return withGroups(
                Set.of(task.queue()), () -> "SENT".equals(connections.run(Script.COMPLETE, scriptKeys, arguments)));
    }

    @Override
    public boolean giveBack(String workerId, ActivityTask task, String body) {
        List<String> scriptKeys =
                List.of(stream(task), keys.partition(task.partition()).meta());
        List<String> arguments = List.of(GROUP, workerId, task.entryId(), hash(task), task.instanceId(), body);
        return withGroups(Set.of(task.queue()), () -> connections.run(Script.GIVE_BACK, scriptKeys, arguments))
                .equals(1L);
    }

    private static String hash(ActivityTask task) {
        return String.valueOf(EntryId.parse(task.entryId()).hash());
    }

    private String stream(ActivityTask task) {
        return keys.partition(task.partition()).queue(task.queue());
    }
}
