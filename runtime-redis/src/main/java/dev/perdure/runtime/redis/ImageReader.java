package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Activity;
import dev.perdure.runtime.store.PartitionImage.DeadLetter;
import dev.perdure.runtime.store.PartitionImage.Execution;
import dev.perdure.runtime.store.PartitionImage.HistoryEntry;
import dev.perdure.runtime.store.PartitionImage.Instance;
import dev.perdure.runtime.store.PartitionImage.Lease;
import dev.perdure.runtime.store.PartitionImage.Received;
import dev.perdure.runtime.store.PartitionImage.Timer;
import dev.perdure.runtime.store.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamPendingEntry;

/** Makes the image of one partition out of its keys. What cannot be read is noted. For one use. */
final class ImageReader {
    private final Connections connections;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
    private final RedisKeys.OfPartition partition;
    private final KeysByKind keys;
    private final KeyPages pages;
    private final LenientReads reads;
    private final Asides asides;
    private final Archives archives;

    ImageReader(Connections connections, RedisKeys.OfPartition partition, KeysByKind keys) {
        this.connections = connections;
        this.partition = partition;
        this.keys = keys;
        this.pages = new KeyPages(connections);
        this.reads = new LenientReads(connections, partition);
        this.asides = new Asides(connections);
        this.archives = new Archives(connections);
    }

    /** Reads what moves on in the order in which it does, so that it is not missed everywhere. */
    PartitionImage read(int number, Instant begun) {
        List<Timer> timers = timers();
        Map<String, List<Activity>> queues = queues();
        List<InboxEntry> inbox = reads.stream(partition.inbox(), OwnerCommands::inboxEntry);
        Map<String, Instance> instances = instances();
        Map<Execution, List<HistoryEntry>> histories = histories();
        List<OutboxEntry> outbox = reads.stream(partition.outbox(), OutboxReader::outboxEntry);
        Received received = new Received(times(partition.received()), receivedFromPartitions());
        return new PartitionImage(
                number,
                begun,
                lease(),
                lastNumber(),
                inbox,
                outbox,
                instances,
                histories,
                timers,
                suspects(),
                queues,
                received,
                replies(),
                reads.stream(partition.deadLetters(), ImageReader::deadLetter),
                indices(),
                reads.damaged(),
                keys.strays());
    }

    private Optional<Lease> lease() {
        Map<String, String> owner = reads.hash(partition.owner());
        return owner.isEmpty()
                ? Optional.empty()
                : reads.readable(
                        partition.owner(),
                        () -> new Lease(
                                InstanceHash.required(owner, "nonce"),
                                InstanceHash.required(owner, "worker"),
                                InstanceHash.time(owner, "until"),
                                "1".equals(owner.get("clean")),
                                full(owner)));
    }

    private static Set<String> full(Map<String, String> owner) {
        String prefix = RedisKeys.FULL;
        return owner.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private long lastNumber() {
        String number = reads.hash(partition.meta()).getOrDefault("n", "0");
        return reads.readable(partition.meta(), () -> Long.parseLong(number)).orElse(0L);
    }

    private Map<String, Integer> suspects() {
        Map<String, Integer> suspects = new TreeMap<>();
        reads.hash(partition.suspects())
                .forEach((receiver, turns) -> reads.readable(partition.suspects(), () -> Integer.valueOf(turns))
                        .ifPresent(count -> suspects.put(receiver, count)));
        return suspects;
    }

    private List<Timer> timers() {
        List<Timer> timers = new ArrayList<>();
        reads.sortedSet(partition.timers())
                .forEach((member, due) -> reads.readable(partition.timers(), () -> timer(member, due.longValue()))
                        .ifPresent(timers::add));
        timers.sort(Timer.ORDER);
        return timers;
    }

    private static Timer timer(String member, long dueMillis) {
        int bar = member.indexOf('|');
        int newline = member.indexOf('\n', bar);
        return new Timer(
                dueMillis,
                Long.parseLong(member.substring(0, bar)),
                member.substring(bar + 1, newline),
                member.substring(newline + 1));
    }

    private Map<String, List<Activity>> queues() {
        Map<String, List<Activity>> queues = new TreeMap<>();
        keys.queues().forEach((name, key) -> {
            List<StreamEntry> entries = reads.whole(key, () -> pages.stream(key), List.of());
            Map<StreamEntryID, StreamPendingEntry> taken =
                    entries.isEmpty() ? Map.of() : pages.pending(key, ActivityCommands.GROUP);
            if (!entries.isEmpty()) {
                queues.put(name, reads.entries(key, entries, entry -> activity(entry, taken)));
            }
        });
        return queues;
    }

    private static Activity activity(StreamEntry entry, Map<StreamEntryID, StreamPendingEntry> taken) {
        Optional<StreamPendingEntry> pending = Optional.ofNullable(taken.get(entry.getID()));
        return new Activity(
                entry.getID().toString(),
                StreamFields.required(entry, "i"),
                StreamFields.required(entry, "b"),
                pending.map(StreamPendingEntry::getConsumerName),
                pending.map(StreamPendingEntry::getDeliveredTimes).orElse(0L));
    }

    private Map<String, Instance> instances() {
        Map<String, Instance> instances = new TreeMap<>();
        reads.inGroups(List.copyOf(keys.instances().entrySet()), commands::hgetAll, (instance, hash) -> {
            Optional<Instance> read = reads.readable(instance.getValue(), () -> instance(instance.getKey(), hash));
            read.ifPresent(found -> instances.put(instance.getKey(), found));
        });
        return instances;
    }

    private Instance instance(String id, Supplier<Map<String, String>> hash) {
        return InstanceHash.read(id, hash)
                .flatMap(stored -> asides.withResult(partition, stored, hash.get()))
                .map(stored -> new Instance(
                        stored,
                        Optional.ofNullable(hash.get().get(InstanceHash.START)),
                        InstanceHash.givenUp(hash.get())))
                .orElseThrow(() -> new IllegalStateException("it lacks the field tok"));
    }

    private Map<Execution, List<HistoryEntry>> histories() {
        Map<Execution, List<HistoryEntry>> histories = new HashMap<>();
        reads.inGroups(
                List.copyOf(keys.histories().entrySet()),
                key -> commands.xrange(key, "-", "+", KeyPages.PAGE),
                (execution, firstPage) -> {
                    String key = execution.getValue();
                    reads.readable(key, () -> history(execution.getKey(), key, firstPage.get()))
                            .ifPresent(all -> histories.put(
                                    execution.getKey(), reads.entries(key, all, entry(execution.getKey()))));
                });
        return histories;
    }

    /** A history may be archived while it is read. */
    private List<StreamEntry> history(Execution execution, String key, List<StreamEntry> firstPage) {
        List<StreamEntry> all = pages.streamFrom(key, firstPage);
        List<StreamEntry> archived = all.isEmpty() || firstPage.size() == KeyPages.PAGE
                ? archive(partition.archive(execution.instanceId(), execution.execution()))
                : List.of();
        return archived.isEmpty() ? all : archived;
    }

    private List<StreamEntry> archive(String key) {
        return reads.whole(key, () -> archives.read(key), List.of());
    }

    /** A turn whose text lies under a key that cannot be read has none: so it is damaged, too. */
    private Function<StreamEntry, HistoryEntry> entry(Execution execution) {
        String aside = partition.aside(execution.instanceId(), execution.execution());
        return entry -> new HistoryEntry(
                entry.getID().getTime(),
                reads.whole(aside, () -> asides.turns(aside, List.of(entry)).get(0), ""));
    }

    private Map<Integer, Map<String, Instant>> receivedFromPartitions() {
        Map<Integer, Map<String, Instant>> received = new TreeMap<>();
        keys.sources().forEach((source, key) -> received.put(source, times(key)));
        return received;
    }

    private Map<String, Instant> times(String key) {
        Map<String, Instant> times = new HashMap<>();
        reads.sortedSet(key).forEach((id, millis) -> times.put(id, Instant.ofEpochMilli(millis.longValue())));
        return times;
    }

    private Map<String, String> replies() {
        Map<String, String> replies = new TreeMap<>();
        keys.replies()
                .forEach((id, key) -> reads.whole(
                                key,
                                () -> Optional.ofNullable(connections.call(commands.get(key))),
                                Optional.<String>empty())
                        .ifPresent(body -> replies.put(id, body)));
        return replies;
    }

    private static DeadLetter deadLetter(StreamEntry entry) {
        DeadLetterEntry letter = DeadLetterCommands.letter(entry);
        return new DeadLetter(letter.entryId(), letter.receiver(), letter.body(), letter.reason(), letter.queue());
    }

    private Map<String, Map<String, Long>> indices() {
        Map<String, Map<String, Long>> indices = new TreeMap<>();
        indices.put(PartitionImage.ALL, millis(partition.allInstances()));
        indices.put(PartitionImage.ENDED, millis(partition.endedInstances()));
        for (Status status : Status.values()) {
            indices.put(PartitionImage.index(status), millis(partition.instancesAt(status)));
        }
        return indices;
    }

    private Map<String, Long> millis(String key) {
        Map<String, Long> millis = new HashMap<>();
        reads.sortedSet(key).forEach((id, score) -> millis.put(id, score.longValue()));
        return millis;
    }
}
