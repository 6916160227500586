package dev.perdure.runtime.worker;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.store.WorkerEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queues that a worker's turns have sent activities to: says so, once, when nobody has hosted one of them for as
 * long as a lease. Thread-safe.
 */
public final class QueueWatch {
    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);

    private final LongSupplier ticker;
    private final Map<String, Desertion> queues = new ConcurrentHashMap<>();

    /**
     * @param ticker nanoseconds that only go forward
     */
    public QueueWatch(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /** A queue without workers: since when, if it is, and whether that was told. */
    private record Desertion(boolean began, long since, boolean told) {
        static final Desertion NONE = new Desertion(false, 0, false);
    }

    void sent(TurnEffects effects) {
        for (TurnEffects.NewActivity activity : effects.activities()) {
            queues.putIfAbsent(activity.queue(), Desertion.NONE);
        }
    }

    /** These workers are live now. */
    void seen(String hub, List<WorkerEntry> live, Duration lease) {
        Set<String> hosted = live.stream()
                .flatMap(worker -> worker.queues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        queues.replaceAll((queue, before) ->
                hosted.contains(queue) ? hosted(queue, before) : deserted(hub, queue, before, hosted, lease));
    }

    private static Desertion hosted(String queue, Desertion before) {
        if (before.told()) {
            LOG.info("Queue {} has a worker again.", queue);
        }
        return Desertion.NONE;
    }

    private Desertion deserted(String hub, String queue, Desertion before, Set<String> hosted, Duration lease) {
        if (!before.began()) {
            return new Desertion(true, ticker.getAsLong(), false);
        }
        if (before.told() || ticker.getAsLong() - before.since() < lease.toNanos()) {
            return before;
        }
        LOG.warn(Problem.QUEUE_NOT_HOSTED.message(queue, hub, hosted.isEmpty() ? "none" : String.join(", ", hosted)));
        return new Desertion(true, before.since(), true);
    }
}
