package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.PartitionImage.Execution;
import dev.perdure.runtime.store.Status;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The keys that were found in a partition, by what they hold.
 *
 * @param instances hashes of instances and entities by id
 * @param histories streams by execution, also of those that are archived
 * @param queues streams by queue
 * @param sources sorted sets of received ids by the partition they came from
 * @param replies by reply id
 * @param strays what no key of a partition is called, and what lies aside of no history
 */
record KeysByKind(
        Map<String, String> instances,
        Map<Execution, String> histories,
        Map<String, String> queues,
        Map<Integer, String> sources,
        Map<String, String> replies,
        Set<String> strays) {
    static KeysByKind of(RedisKeys.OfPartition partition, Set<String> found) {
        KeysByKind kinds = new KeysByKind(
                new TreeMap<>(),
                new TreeMap<>(ORDER),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>());
        Set<String> single = single(partition);
        Map<Execution, String> asides = new TreeMap<>(ORDER);
        for (String key : found) {
            Optional<Execution> aside = execution(partition, "b:", key);
            if (aside.isPresent()) {
                asides.put(aside.get(), key);
            } else if (!single.contains(key)) {
                kinds.add(partition, key);
            }
        }
        asides.keySet().removeAll(kinds.histories.keySet());
        asides.values()
                .forEach(
                        key -> kinds.strays.add(key.substring(partition.prefix().length())));
        return kinds;
    }

    private static final Comparator<Execution> ORDER =
            Comparator.comparing(Execution::instanceId).thenComparing(Execution::execution);

    /** What a partition has one of. */
    private static Set<String> single(RedisKeys.OfPartition partition) {
        Set<String> keys = new TreeSet<>(Set.of(
                partition.owner(),
                partition.meta(),
                partition.inbox(),
                partition.outbox(),
                partition.timers(),
                partition.suspects(),
                partition.received(),
                partition.deadLetters(),
                partition.allInstances(),
                partition.endedInstances()));
        for (Status status : Status.values()) {
            keys.add(partition.instancesAt(status));
        }
        return keys;
    }

    private void add(RedisKeys.OfPartition partition, String key) {
        Optional<String> instance = after(partition.instance(""), key);
        Optional<String> queue = after(partition.queue(""), key);
        Optional<String> reply = after(partition.reply(""), key);
        Optional<Integer> source = after(partition.received() + ":", key)
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf);
        Optional<Execution> history = execution(partition, "h:", key).or(() -> execution(partition, "z:", key));
        instance.ifPresent(id -> instances.put(id, key));
        queue.ifPresent(name -> queues.put(name, key));
        reply.ifPresent(id -> replies.put(id, key));
        source.ifPresent(from -> sources.put(from, key));
        history.ifPresent(of -> histories.put(of, partition.history(of.instanceId(), of.execution())));
        if (instance.isEmpty() && queue.isEmpty() && reply.isEmpty() && source.isEmpty() && history.isEmpty()) {
            strays.add(key.substring(partition.prefix().length()));
        }
    }

    private static Optional<String> after(String prefix, String key) {
        return key.startsWith(prefix) ? Optional.of(key.substring(prefix.length())) : Optional.empty();
    }

    /** An instance's id may have colons, an execution's has none. */
    private static Optional<Execution> execution(RedisKeys.OfPartition partition, String kind, String key) {
        return after(partition.prefix() + kind, key)
                .filter(name -> name.contains(":"))
                .map(name -> {
                    int colon = name.lastIndexOf(':');
                    return new Execution(name.substring(0, colon), name.substring(colon + 1));
                });
    }
}
