package dev.perdure.runtime.redis;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.ActivityStore;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Override
    public void beat(String workerId, Collection<ActivityTask> running) {
        running.stream()
                .collect(Collectors.groupingBy(task -> connections.isDivided() ? task.partition() : 0))
                .values()
                .forEach(together -> beatTogether(workerId, together));
    }

    private void beatTogether(String workerId, List<ActivityTask> running) {
        List<String> arguments = new ArrayList<>(List.of(GROUP, workerId));
        running.forEach(task -> arguments.add(task.entryId()));
        List<String> streams = running.stream().map(this::stream).toList();
        withGroups(queues(running), () -> connections.run(Script.BEAT, streams, arguments));
    }

    private static Set<String> queues(Collection<ActivityTask> tasks) {
        Set<String> queues = new TreeSet<>();
        tasks.forEach(task -> queues.add(task.queue()));
        return queues;
    }

    @Override
    public boolean complete(ActivityTask task, OutgoingMessage answer) {
        RedisKeys.OfPartition partition = keys.partition(task.partition());
        List<String> scriptKeys =
                List.of(stream(task), partition.inbox(), partition.meta(), partition.instance(task.instanceId()));
        List<String> arguments = List.of(
                GROUP, task.entryId(), String.valueOf(EntryId.hash(answer.id())), answer.receiver(), answer.body());
        return withGroups(
                Set.of(task.queue()), () -> "SENT".equals(connections.run(Script.COMPLETE, scriptKeys, arguments)));
    }

    private String stream(ActivityTask task) {
        return keys.partition(task.partition()).queue(task.queue());
    }
}
