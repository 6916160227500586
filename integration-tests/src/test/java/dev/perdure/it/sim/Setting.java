package dev.perdure.it.sim;

import dev.perdure.runtime.store.HubStore;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/**
 * What one run is like: each seed has faults of its own, and many of some kinds while none of others.
 *
 * @param seed all that is random comes from it
 * @param tail what a failover of a partition may lose
 * @param partitions how many the hub has
 * @param workers how many there are, but for the time after a crash
 * @param lease of workers
 * @param cached instances that a worker keeps in memory for a partition
 * @param activities that a worker runs at a time
 * @param instances that clients start
 * @param faultsFor how long things fail
 * @param lost share of calls that never arrive
 * @param unanswered share of calls that are done and not answered
 * @param late share of calls that are done after their caller was told that they failed
 * @param stalls share of calls before which their thread stands still
 * @param crashes mean time between crashes of workers
 * @param pauses mean time between pauses of workers
 * @param failovers mean time between failovers of partitions
 * @param terminated share of instances that are terminated
 * @param purged share of instances that are purged when they have ended
 * @param skew by how much the clocks of the partitions' servers are ahead of or behind each other at most
 * @param awayFor how long one partition is out of reach of everybody when nothing else fails any more; before that it is, too
 * @param renewed whether other workers take all over when nothing fails any more
 * @param composed whether all that instances do is to run programs of which it is known what must come of them
 */
record Setting(
        long seed,
        Tail tail,
        int partitions,
        int workers,
        Duration lease,
        int cached,
        int activities,
        int instances,
        Duration faultsFor,
        double lost,
        double unanswered,
        double late,
        double stalls,
        Duration crashes,
        Duration pauses,
        Duration failovers,
        double terminated,
        double purged,
        Duration skew,
        Duration awayFor,
        boolean renewed,
        boolean composed) {
    /** Of replicas. */
    static final Duration LONGEST_LAG = Duration.ofSeconds(2);

    /** How long an owner does not know that its server is another one. */
    private static final Duration LOOK_FOR_THE_SERVER = Duration.ofSeconds(6);

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration LOST_AFTER = Duration.ofSeconds(5);
    private static final Duration TIME_TO_RECOVER = Duration.ofSeconds(60);
    private static final Duration LOCK_CHECK = Duration.ofSeconds(30);
    private static final int LEASES_OF_A_STALL = 3;
    private static final Duration MOST_SKEW = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofMinutes(2);

    /** What a failover loses. */
    enum Tail {
        /** There are no failovers. */
        NONE,
        /** What was not answered yet. */
        UNANSWERED,
        /** What the replica did not have, though it was answered. */
        ANSWERED
    }

    static Setting of(long seed, Tail tail) {
        Random random = new Random(seed * 31 + tail.ordinal());
        int lease = 1 + random.nextInt(3);
        return new Setting(
                seed,
                tail,
                1 + random.nextInt(4),
                2 + random.nextInt(2),
                Duration.ofSeconds(lease),
                random.nextBoolean() ? 100 : 1 + random.nextInt(3),
                1 + random.nextInt(4),
                3 + random.nextInt(5),
                Duration.ofSeconds(6 + random.nextInt(8)),
                rate(random, 0.03),
                rate(random, 0.03),
                rate(random, 0.03),
                rate(random, 0.01),
                every(random, Duration.ofSeconds(4)),
                every(random, Duration.ofSeconds(3)),
                tail == Tail.NONE ? NEVER : Duration.ofMillis(500 + random.nextInt(2_500)),
                rate(random, 0.5),
                rate(random, 1),
                tail == Tail.NONE || random.nextBoolean() ? Duration.ZERO : MOST_SKEW,
                Duration.ZERO,
                false,
                false);
    }

    /**
     * Partitions that fail over one by one need it, and longer than replicas lag behind, a lease lasts, and an owner
     * that keeps its lease takes to notice that its server is another one.
     */
    Duration deliveredRetention() {
        return tail == Tail.NONE
                ? Duration.ZERO
                : LONGEST_LAG.plus(longestStall()).plus(LOOK_FOR_THE_SERVER).plusSeconds(2);
    }

    /** How long a thread, or a process, stands still at most. */
    Duration longestStall() {
        return lease.multipliedBy(LEASES_OF_A_STALL);
    }

    /** Failovers all the time, and late calls: for bugs that need several of them at once. */
    static Setting stormy(long seed) {
        Random random = new Random(seed);
        return new Setting(
                seed,
                Tail.ANSWERED,
                2 + random.nextInt(2),
                2,
                Duration.ofSeconds(1),
                100,
                4,
                6 + random.nextInt(6),
                Duration.ofSeconds(12),
                0,
                0.01,
                0.05,
                0.03,
                random.nextBoolean() ? NEVER : Duration.ofSeconds(3),
                NEVER,
                Duration.ofMillis(200 + random.nextInt(600)),
                rate(random, 0.3),
                rate(random, 0.5),
                Duration.ZERO,
                Duration.ZERO,
                false,
                false);
    }

    /** The usual faults, for programs of which it is known what must come of them. */
    static Setting composed(long seed) {
        Tail[] tails = Tail.values();
        return Altered.with(of(seed, tails[Math.floorMod(seed, tails.length)]), Map.of("composed", true));
    }

    /** A partition is away for longer than anybody may deliver what was read before. */
    static Setting withPartitionAway(long seed) {
        Setting usual = of(seed, seed % 2 == 0 ? Tail.UNANSWERED : Tail.ANSWERED);
        Duration away = HubStore.DELIVERY_LIMIT.plusSeconds(new Random(seed).nextInt(60));
        return Altered.with(usual, Map.of("partitions", Math.max(2, usual.partitions()), "awayFor", away));
    }

    /**
     * How long after the last fault everything has ended. A lock whose end was lost, or has overtaken the request for
     * it, is asked after when somebody has waited for half a minute, one entity after the other.
     */
    Duration timeToRecover() {
        return lease.plus(TIME_TO_RECOVER).plus(LOCK_CHECK.multipliedBy(Plans.LEDGERS));
    }

    /** How long a client waits for an answer; what it has asked may be lost. */
    Duration patience() {
        return tail == Tail.ANSWERED ? LOST_AFTER : LONG;
    }

    private static double rate(Random random, double most) {
        return random.nextInt(3) == 0 ? 0 : most * random.nextDouble();
    }

    private static Duration every(Random random, Duration mean) {
        return random.nextInt(3) == 0 ? NEVER : mean;
    }
}
