package dev.perdure.it.sim;

import dev.perdure.runtime.store.HubStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Between the processes and the store: what fails there, and who waits for what changes. */
final class Network {
    private static final int SKEW = 4;

    private final Setting setting;
    private final HubStore store;
    private final Replicas replicas;
    private final Scheduler scheduler;
    private final Trace trace;
    private final Random random;
    private final Random unnoticed;
    private final List<Waiters> changes;
    private final Waiters newActivities;
    private final Queues queues = new Queues();
    private Optional<Integer> away = Optional.empty();
    private boolean calm;
    private boolean over;

    Network(Setting setting, HubStore store, Replicas replicas, Scheduler scheduler, Trace trace) {
        this.setting = setting;
        this.store = store;
        this.replicas = replicas;
        this.scheduler = scheduler;
        this.trace = trace;
        this.random = scheduler.random();
        this.unnoticed = new Random(setting.seed());
        this.changes = IntStream.range(0, store.partitions())
                .mapToObj(partition -> new Waiters(scheduler))
                .toList();
        this.newActivities = new Waiters(scheduler);
    }

    /** What becomes of a call. */
    enum Fate {
        ANSWERED,
        LOST,
        UNANSWERED,
        LATE
    }

    HubStore store() {
        return store;
    }

    Replicas replicas() {
        return replicas;
    }

    /** Whether a call is answered only when the replica has what it did. */
    boolean waitsForReplicas() {
        return setting.tail() == Setting.Tail.UNANSWERED;
    }

    /** From now on nothing fails. */
    void calmDown() {
        calm = true;
    }

    /** The run is over: what is still on its way never arrives. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Nothing reaches the partition any more. */
    void cutOff(int partition) {
        away = Optional.of(partition);
        trace("-", "partition " + partition + " is away", "", "");
    }

    /** Everything reaches all partitions. */
    void reconnect() {
        away.ifPresent(partition -> trace("-", "partition " + partition + " is back", "", ""));
        away = Optional.empty();
    }

    /** The partition that is out of reach. */
    Optional<Integer> away() {
        return away;
    }

    boolean isAway(int partition) {
        return away.equals(Optional.of(partition));
    }

    boolean isCalm() {
        return calm;
    }

    Fate draw() {
        double draw = random.nextDouble();
        if (calm || draw >= setting.lost() + setting.unanswered() + setting.late()) {
            return Fate.ANSWERED;
        }
        if (draw < setting.lost()) {
            return Fate.LOST;
        }
        return draw < setting.lost() + setting.unanswered() ? Fate.UNANSWERED : Fate.LATE;
    }

    /** How long the thread that calls stands still, on top of what a call takes. */
    long stall() {
        return !calm && random.nextDouble() < setting.stalls() ? upTo(setting.longestStall()) : 0;
    }

    /** Whether a call that finds its connection broken was repeated on another one, and its caller knows nothing of it. */
    boolean isUnnoticed() {
        return unnoticed.nextInt(3) == 0;
    }

    /** Whether a call on a broken connection reaches the next server all the same, though its caller gives up. */
    boolean isRepeated() {
        return !calm && random.nextBoolean();
    }

    /** How long after its caller gave up a call is done. */
    long lateness() {
        double skewed = Math.pow(random.nextDouble(), SKEW);
        return (long) (skewed * 2 * setting.lease().toNanos());
    }

    private long upTo(Duration most) {
        return (long) (random.nextDouble() * most.toNanos());
    }

    Waiters changes(int partition) {
        return changes.get(partition);
    }

    Waiters newActivities() {
        return newActivities;
    }

    Queues queues() {
        return queues;
    }

    /** A call has changed these partitions. */
    void changed(String method, List<?> arguments, List<Integer> touched, Object answer) {
        queues.done(method, arguments, answer);
        for (int partition : touched) {
            changes.get(partition).changed();
            replicas.changed(partition);
        }
        if (method.equals("commit")) {
            newActivities.changed();
        }
    }

    void trace(String who, String what, Object details, Object outcome) {
        trace.add(scheduler.nanos(), who, what, details, outcome);
    }
}
