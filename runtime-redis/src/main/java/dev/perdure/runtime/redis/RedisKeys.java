package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Status;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * Every Redis key of a hub, and the only place that spells one. The braces are a cluster hash tag: the keys of one
 * partition share a slot, so one script can change them together. User text comes after the tag, never inside.
 *
 * @param hub the name of the hub
 * @param suffixes of the hash tags, one for each partition, which spread the partitions evenly over the slots
 */
record RedisKeys(String hub, List<String> suffixes) {
    /** Fields of the owner hash that begin so name receivers whose messages are refused. */
    static final String FULL = "full:";

    private static final int SLOTS = 16_384;

    /** Suffixes with which partition p lies in the p-th of equal shares of the slots. */
    static List<String> suffixes(String hub, int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> suffix(hub, partition, partitions))
                .toList();
    }

    private static String suffix(String hub, int partition, int partitions) {
        int from = partition * SLOTS / partitions;
        int to = (partition + 1) * SLOTS / partitions;
        return Stream.iterate(0, candidate -> candidate + 1)
                .map(candidate -> Integer.toString(candidate, Character.MAX_RADIX))
                .filter(suffix -> {
                    int slot = JedisClusterCRC16.getSlot(tag(hub, partition, suffix));
                    return from <= slot && slot < to;
                })
                .findFirst()
                .orElseThrow();
    }

    private static String tag(String hub, int partition, String suffix) {
        return String.format(Locale.ROOT, "{%s.%02d.%s}", hub, partition, suffix); // digits are equal everywhere
    }

    /** Hash: how the hub was made. */
    static String hub(String hub) {
        return "df:{" + hub + "}:hub";
    }

    /** What ACL rules call all keys of a hub: each pattern by an example of it, a key that nobody has. */
    static SortedMap<String, String> patterns(String hub) {
        return new TreeMap<>(Map.of(
                "df:{" + hub + "}:rights", "df:{" + hub + "}:*",
                "df:" + tag(hub, 0, "0") + ":rights", "df:{" + hub + ".*"));
    }

    /** Sorted set: ids of live workers by the end of their time. */
    String workers() {
        return "df:{" + hub + "}:w";
    }

    /** Hash: what each of them hosts. */
    String workerInfo() {
        return "df:{" + hub + "}:wi";
    }

    /** The keys of one partition. */
    OfPartition partition(int partition) {
        return new OfPartition("df:" + tag(hub, partition, suffixes.get(partition)) + ":");
    }

    /** The keys of one partition, all in one slot. */
    record OfPartition(String prefix) {
        /** Hash: nonce, worker and end of the lease of the owner. */
        String owner() {
            return prefix + "own";
        }

        /** Hash: turns that failed or died with their worker since the last success, by receiver. */
        String suspects() {
            return prefix + "att";
        }

        /** Hash: number of the last entry of any inbox, outbox or queue, and up to which end histories are archived. */
        String meta() {
            return prefix + "meta";
        }

        /** Stream: inbox. */
        String inbox() {
            return prefix + "in";
        }

        /** Stream: messages to other partitions. */
        String outbox() {
            return prefix + "out";
        }

        /** Sorted set: {@link #timer timers} by due time. */
        String timers() {
            return prefix + "tmr";
        }

        /** Sorted set: ids of messages received from clients by time. */
        String received() {
            return prefix + "dd";
        }

        /** Sorted set: ids of messages received from another partition by time. */
        String received(int source) {
            return received() + ":" + source;
        }

        /** Stream: messages that could not be understood, about the newest 10,000. */
        String deadLetters() {
            return prefix + "dlq";
        }

        /** Hash: instance or entity. */
        String instance(String id) {
            return prefix + "i:" + id;
        }

        /** Stream: one entry for each committed turn. */
        String history(String instanceId, String execution) {
            return prefix + "h:" + instanceId + ":" + execution;
        }

        /** String: the same history, once its instance has ended and it was {@link ArchivedHistory archived}. */
        String archive(String instanceId, String execution) {
            return prefix + "z:" + instanceId + ":" + execution;
        }

        /** Hash: large turns of an execution's history, and its result. */
        String aside(String instanceId, String execution) {
            return prefix + "b:" + instanceId + ":" + execution;
        }

        /** All keys of one execution, beside what its instance has. */
        List<String> ofExecution(String instanceId, String execution) {
            return List.of(
                    history(instanceId, execution), archive(instanceId, execution), aside(instanceId, execution));
        }

        /** Stream: activities. */
        String queue(String name) {
            return prefix + "act:" + name;
        }

        /** Sorted set: all instances by creation time. */
        String allInstances() {
            return prefix + "ix:c";
        }

        /** Sorted set: instances that have ended by the time of their end. */
        String endedInstances() {
            return prefix + "ix:done";
        }

        /** Sorted set: instances at a status by creation time. */
        String instancesAt(Status status) {
            return prefix + "ix:s:" + status.code();
        }

        /** {@link #instancesAt} for each. */
        List<String> instancesAt(Collection<Status> statuses) {
            return statuses.stream().map(this::instancesAt).toList();
        }

        /** String: answer to a client's call of an entity. */
        String reply(String replyId) {
            return prefix + "rp:" + replyId;
        }
    }

    /** The member of the timers that stands for a message. A receiver's id has no line break. */
    static String timer(OutgoingMessage message) {
        return EntryId.hash(message.id()) + "|" + message.receiver() + "\n" + message.body();
    }
}
