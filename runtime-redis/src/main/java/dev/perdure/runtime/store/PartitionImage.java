package dev.perdure.runtime.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that one partition holds, in the same form for every store.
 *
 * @param partition which one
 * @param readAt when reading began, on the store's clock
 * @param lease who owns it
 * @param lastNumber the number given out last to an entry of an inbox, outbox or queue
 * @param inbox messages that wait, oldest first
 * @param outbox messages to other partitions that are not acknowledged, oldest first
 * @param instances instances and entities by id
 * @param histories entries of each history, oldest first
 * @param timers by due time
 * @param suspects how many turns of a receiver failed since its last success
 * @param queues activities of each queue that has some, oldest first
 * @param received ids of the messages that it remembers to have received
 * @param replies answers for clients by reply id
 * @param deadLetters oldest first
 * @param indices creation times in milliseconds by id, for each index: {@code c} of all instances, {@code s:<status>};
 *     and times of the end in {@code done}
 * @param damaged what could not be read, and why
 * @param strays what lies there and belongs to nothing
 */
public record PartitionImage(
        int partition,
        Instant readAt,
        Optional<Lease> lease,
        long lastNumber,
        List<InboxEntry> inbox,
        List<OutboxEntry> outbox,
        Map<String, Instance> instances,
        Map<Execution, List<HistoryEntry>> histories,
        List<Timer> timers,
        Map<String, Integer> suspects,
        Map<String, List<Activity>> queues,
        Received received,
        Map<String, String> replies,
        List<DeadLetter> deadLetters,
        Map<String, Map<String, Long>> indices,
        Map<String, String> damaged,
        Set<String> strays) {
    /** The index of all instances. */
    public static final String ALL = "c";

    /** The index of the instances that have ended, by the time of their end. */
    public static final String ENDED = "done";

    /** The index of the instances at a status. */
    public static String index(Status status) {
        return "s:" + status.code();
    }

    /**
     * The owner.
     *
     * @param until the end of its lease
     * @param clean whether nobody held the partition when it took it
     * @param full receivers whose messages are refused; empty text stands for all
     */
    public record Lease(String nonce, String worker, Instant until, boolean clean, Set<String> full) {}

    /**
     * An instance or entity.
     *
     * @param stored what every reader sees
     * @param startId the id of the message with which a client created it
     * @param givenUp hashes of the nonces of activities that nobody waits for and that no worker has removed yet
     */
    public record Instance(StoredInstance stored, Optional<String> startId, Set<Long> givenUp) {}

    /** Whose history it is. */
    public record Execution(String instanceId, String execution) {}

    /** One committed turn; turns count from 1. */
    public record HistoryEntry(long turn, String body) {}

    /**
     * A timer.
     *
     * @param dueMillis milliseconds since the epoch
     * @param hash of the id of the message it sends
     * @param receiver whom it wakes
     * @param body the message
     */
    public record Timer(long dueMillis, long hash, String receiver, String body) {
        /** By due time; those that are due together in an order without meaning. */
        public static final Comparator<Timer> ORDER = Comparator.comparing(Timer::dueMillis)
                .thenComparing(Timer::hash)
                .thenComparing(Timer::receiver)
                .thenComparing(Timer::body);
    }

    /**
     * An activity that waits or is being run.
     *
     * @param id its place in the queue
     * @param instanceId whose orchestrator called it
     * @param body what the worker needs to run it
     * @param takenBy the worker that has it
     * @param deliveries how often it was taken
     */
    public record Activity(String id, String instanceId, String body, Optional<String> takenBy, long deliveries) {}

    /** Ids of received messages and when they came: from clients, and from each other partition. */
    public record Received(Map<String, Instant> fromClients, Map<Integer, Map<String, Instant>> fromPartitions) {}

    /**
     * A message that nobody can receive, or an activity that nobody can run.
     *
     * @param entryId its place in the inbox or queue before
     * @param queue the queue, if it is an activity
     */
    public record DeadLetter(String entryId, String receiver, String body, String reason, Optional<String> queue) {}
}
