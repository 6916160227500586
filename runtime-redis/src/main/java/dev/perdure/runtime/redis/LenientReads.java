package dev.perdure.runtime.redis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.resps.StreamEntry;

/** Reads keys of a partition. What cannot be read is left out, and noted. For one use. */
final class LenientReads {
    private static final int KEYS_AT_ONCE = 100;

    private final Connections connections;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
    private final RedisKeys.OfPartition partition;
    private final KeyPages pages;
    private final Map<String, String> damaged = new TreeMap<>();

    LenientReads(Connections connections, RedisKeys.OfPartition partition) {
        this.connections = connections;
        this.partition = partition;
        this.pages = new KeyPages(connections);
    }

    /** What could not be read, by key without the partition's prefix, and why. */
    Map<String, String> damaged() {
        return damaged;
    }

    private void damaged(String key, RuntimeException reason) {
        damaged.put(key.substring(partition.prefix().length()), String.valueOf(reason.getMessage()));
    }

    /** What can be read of a key; empty if it cannot. */
    <T> Optional<T> readable(String key, Supplier<T> read) {
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

    /** A key; {@code otherwise} if it has the wrong type. */
    <T> T whole(String key, Supplier<T> read, T otherwise) {
        return pages.ofRightType(read, () -> {
            damaged(key, new IllegalStateException("it is a key of the wrong type"));
            return otherwise;
        });
    }

    /** The entries of a stream, oldest first. */
    <T> List<T> stream(String key, Function<StreamEntry, T> entry) {
        return entries(key, whole(key, () -> pages.stream(key), List.of()), entry);
    }

    /** Those entries that can be read. */
    <T> List<T> entries(String key, List<StreamEntry> raw, Function<StreamEntry, T> entry) {
        return raw.stream()
                .flatMap(each -> readable(key, () -> entry.apply(each)).stream())
                .toList();
    }

    Map<String, Double> sortedSet(String key) {
        return whole(key, () -> pages.sortedSet(key), Map.of());
    }

    Map<String, String> hash(String key) {
        return whole(key, () -> connections.call(commands.hgetAll(key)), Map.of());
    }

    /** Asks for a key. */
    interface Asking<A> {
        CommandObject<A> ask(String key);
    }

    /** Takes the answer. */
    interface Taking<K, A> {
        void take(Map.Entry<K, String> key, Supplier<A> answer);
    }

    /** Asks for many keys, with few round trips. */
    <K, A> void inGroups(List<Map.Entry<K, String>> all, Asking<A> asking, Taking<K, A> taking) {
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<Map.Entry<K, String>> group = all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size()));
            List<Supplier<A>> answers = connections.callAll(
                    group.stream().map(key -> asking.ask(key.getValue())).toList());
            for (int at = 0; at < group.size(); at++) {
                taking.take(group.get(at), answers.get(at));
            }
        }
    }
}
