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
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamPendingEntry;

/** Makes the image of one partition out of its keys. What cannot be read is noted. For one use. */
final class ImageReader {
    private static final int KEYS_AT_ONCE = 100;

    private final Connections connections;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
    private final RedisKeys.OfPartition partition;
    private final KeysByKind keys;
    private final KeyPages pages;
    private final Asides asides;
    private final Map<String, String> damaged = new TreeMap<>();

    ImageReader(Connections connections, RedisKeys.OfPartition partition, KeysByKind keys) {
        this.connections = connections;
        this.partition = partition;
        this.keys = keys;
        this.pages = new KeyPages(connections);
        this.asides = new Asides(connections);
    }

    /** Reads what moves on in the order in which it does, so that it is not missed everywhere. */
    PartitionImage read(int number, Instant begun) {
        List<Timer> timers = timers();
        Map<String, List<Activity>> queues = queues();
        List<InboxEntry> inbox = stream(partition.inbox(), OwnerCommands::inboxEntry);
        Map<String, Instance> instances = instances();
        Map<Execution, List<HistoryEntry>> histories = histories();
        List<OutboxEntry> outbox = stream(partition.outbox(), OwnerCommands::outboxEntry);
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
                stream(partition.deadLetters(), ImageReader::deadLetter),
                indices(),
                damaged,
                keys.strays());
    }

    private void damaged(String key, RuntimeException reason) {
        damaged.put(key.substring(partition.prefix().length()), String.valueOf(reason.getMessage()));
    }

    private <T> Optional<T> readable(String key, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | JedisDataException damage) {
            damaged(key, damage);
            return Optional.empty();
        }
    }

    private <T> T whole(String key, Supplier<T> read, T otherwise) {
        return pages.ofRightType(read, () -> {
            damaged(key, new IllegalStateException("it is a key of the wrong type"));
            return otherwise;
        });
    }

    private <T> List<T> stream(String key, Function<StreamEntry, T> entry) {
        return entries(key, whole(key, () -> pages.stream(key), List.of()), entry);
    }

    private <T> List<T> entries(String key, List<StreamEntry> raw, Function<StreamEntry, T> entry) {
        return raw.stream()
                .flatMap(each -> readable(key, () -> entry.apply(each)).stream())
                .toList();
    }

    private Map<String, Double> sortedSet(String key) {
        return whole(key, () -> pages.sortedSet(key), Map.of());
    }

    private Map<String, String> hash(String key) {
        return whole(key, () -> connections.call(commands.hgetAll(key)), Map.of());
    }

    private Optional<Lease> lease() {
        Map<String, String> owner = hash(partition.owner());
        return owner.isEmpty()
                ? Optional.empty()
                : readable(
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
        String number = hash(partition.meta()).getOrDefault("n", "0");
        return readable(partition.meta(), () -> Long.parseLong(number)).orElse(0L);
    }

    private Map<String, Integer> suspects() {
        Map<String, Integer> suspects = new TreeMap<>();
        hash(partition.suspects())
                .forEach((receiver, turns) -> readable(partition.suspects(), () -> Integer.valueOf(turns))
                        .ifPresent(count -> suspects.put(receiver, count)));
        return suspects;
    }

    private List<Timer> timers() {
        List<Timer> timers = new ArrayList<>();
        sortedSet(partition.timers())
                .forEach((member, due) -> readable(partition.timers(), () -> timer(member, due.longValue()))
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
            List<StreamEntry> entries = whole(key, () -> pages.stream(key), List.of());
            Map<StreamEntryID, StreamPendingEntry> taken =
                    entries.isEmpty() ? Map.of() : pages.pending(key, ActivityCommands.GROUP);
            if (!entries.isEmpty()) {
                queues.put(name, entries(key, entries, entry -> activity(entry, taken)));
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
        inGroups(List.copyOf(keys.instances().entrySet()), commands::hgetAll, (instance, hash) -> {
            Optional<Instance> read = readable(instance.getValue(), () -> instance(instance.getKey(), hash));
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
        inGroups(
                List.copyOf(keys.histories().entrySet()),
                key -> commands.xrange(key, "-", "+", KeyPages.PAGE),
                (execution, firstPage) -> {
                    String key = execution.getValue();
                    Optional<List<StreamEntry>> all = readable(key, () -> pages.streamFrom(key, firstPage.get()));
                    all.ifPresent(found ->
                            histories.put(execution.getKey(), entries(key, found, history(execution.getKey()))));
                });
        return histories;
    }

    private Function<StreamEntry, HistoryEntry> history(Execution execution) {
        String aside = partition.aside(execution.instanceId(), execution.execution());
        return entry -> new HistoryEntry(
                entry.getID().getTime(), asides.turns(aside, List.of(entry)).get(0));
    }

    private interface Asking<A> {
        CommandObject<A> ask(String key);
    }

    private interface Taking<K, A> {
        void take(Map.Entry<K, String> key, Supplier<A> answer);
    }

    private <K, A> void inGroups(List<Map.Entry<K, String>> all, Asking<A> asking, Taking<K, A> taking) {
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<Map.Entry<K, String>> group = all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size()));
            List<Supplier<A>> answers = connections.callAll(
                    group.stream().map(key -> asking.ask(key.getValue())).toList());
            for (int at = 0; at < group.size(); at++) {
                taking.take(group.get(at), answers.get(at));
            }
        }
    }

    private Map<Integer, Map<String, Instant>> receivedFromPartitions() {
        Map<Integer, Map<String, Instant>> received = new TreeMap<>();
        keys.sources().forEach((source, key) -> received.put(source, times(key)));
        return received;
    }

    private Map<String, Instant> times(String key) {
        Map<String, Instant> times = new HashMap<>();
        sortedSet(key).forEach((id, millis) -> times.put(id, Instant.ofEpochMilli(millis.longValue())));
        return times;
    }

    private Map<String, String> replies() {
        Map<String, String> replies = new TreeMap<>();
        keys.replies()
                .forEach((id, key) -> whole(
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
        sortedSet(key).forEach((id, score) -> millis.put(id, score.longValue()));
        return millis;
    }
}
