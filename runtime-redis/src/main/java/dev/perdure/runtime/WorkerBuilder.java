package dev.perdure.runtime;

import dev.perdure.Binding;
import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.CacheBudget;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.Hosting;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.runtime.worker.QueueWatch;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.runtime.worker.SuspectTrial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Says what a worker hosts. Not thread-safe.
 *
 * <p>Every worker of a hub hosts the same orchestrators and entities; activities may be anywhere. While a new version
 * is rolled out, workers that host more take all partitions over from those that host less.
 */
public final class WorkerBuilder {
    private static final int ACTIVITIES_PER_CORE = 10;
    private static final String STRICT = "perdure.worker.strict";
    private static final String STRICT_VARIABLE = "PERDURE_WORKER_STRICT";

    private final HubStore store;
    private final HubSettings settings;
    private final PayloadCodec codec;
    private final Supplier<String> tokens;
    private final List<Binding> bindings = new ArrayList<>();
    private Retention retention = Retention.unlimited();
    private final Map<String, Integer> ownConcurrency = new TreeMap<>();
    private CacheBudget cache = CacheBudget.ofThisJvm();
    private int activityConcurrency = ACTIVITIES_PER_CORE * Runtime.getRuntime().availableProcessors();

    WorkerBuilder(HubStore store, HubSettings settings, PayloadCodec codec, Supplier<String> tokens) {
        this.store = store;
        this.settings = settings;
        this.codec = codec;
        this.tokens = tokens;
    }

    /** Hosts this as well, made by the {@code of} method of a generated {@code XBinding}. */
    public WorkerBuilder host(Binding binding) {
        bindings.add(binding);
        return this;
    }

    /** Hosts all of these as well. */
    public WorkerBuilder host(Collection<? extends Binding> more) {
        bindings.addAll(more);
        return this;
    }

    /**
     * How many activities the worker runs at a time, each on a platform thread; ten for each core if not given.
     *
     * @param count at least 1
     * @throws HubConfigurationException if it is less
     */
    public WorkerBuilder activityConcurrency(int count) {
        activityConcurrency = checkedConcurrency(count);
        return this;
    }

    /**
     * How many activities of one queue the worker runs at a time, beside all others: they neither take slots of other
     * queues nor wait for them. A queue without such a number shares those of {@link #activityConcurrency(int)}.
     *
     * @param queue the stored name of the interface
     * @param count at least 1
     * @throws HubConfigurationException if it is less
     */
    public WorkerBuilder activityConcurrency(String queue, int count) {
        ownConcurrency.put(queue, checkedConcurrency(count));
        return this;
    }

    private static int checkedConcurrency(int count) {
        if (count < 1) {
            throw new HubConfigurationException(
                    Problem.OUT_OF_RANGE.message("activityConcurrency", count, "1 or more"));
        }
        return count;
    }

    /**
     * How much memory the worker keeps instances and entities in between their turns; a quarter of the JVM's if not
     * given. What is not kept is read again, and its code replayed, for its next turn. Memory is estimated: the size of
     * the history twice over, and a thread for each instance, 8 KiB on JDK 24 and later, 1 MiB below.
     *
     * @param bytes with 0 nothing is kept but what was used last
     * @throws HubConfigurationException if it is negative
     */
    public WorkerBuilder cacheSize(long bytes) {
        cache = CacheBudget.ofBytes(bytes);
        return this;
    }

    /**
     * How long instances are kept after they have ended; for ever if not given. The worker purges them then in the
     * partitions that it owns, as {@link dev.perdure.OrchestrationInstance#purge} does, so all workers of a hub should
     * say the same. After that their ids are free: who starts one again under its id starts another instance.
     */
    public WorkerBuilder retention(Retention time) {
        retention = time;
        return this;
    }

    /**
     * Starts the worker: it takes its share of the hub's work until it is closed. Activities that it does not host
     * are left to others.
     *
     * @throws HubConfigurationException if two bindings have the same name; if a queue was given a concurrency and is
     *     not hosted; if this and a live worker each lack an orchestrator or entity that the other hosts; or, with the
     *     system property {@code perdure.worker.strict=true} or, where that is not set, the environment variable
     *     {@code PERDURE_WORKER_STRICT=true}, if an orchestrator was compiled without the determinism check
     * @throws dev.perdure.HubUnavailableException if Redis does not answer now; later the worker keeps trying
     */
    public Worker start() {
        Hosting hosting = Hosting.of(
                bindings,
                isStrict(
                        Optional.ofNullable(System.getProperty(STRICT)),
                        Optional.ofNullable(System.getenv(STRICT_VARIABLE))));
        ownConcurrency.keySet().forEach(hosting::requireQueue);
        Engine engine = new Engine(
                settings.hub(),
                store,
                hosting,
                codec,
                OrchestratorThreads.create(),
                System::nanoTime,
                tokens,
                cache,
                kept(),
                new SuspectTrial(),
                new QueueWatch(System::nanoTime));
        String id = ProcessHandle.current().pid() + "-" + tokens.get();
        ActivitySlots slots = new ActivitySlots(activityConcurrency, Map.copyOf(ownConcurrency));
        return new Worker(RunningWorker.start(engine, id, settings.lease(), slots, new PlatformThreads()));
    }

    private Map<Status, Duration> kept() {
        Map<Status, Duration> kept = new EnumMap<>(Status.class);
        retention.completed().ifPresent(time -> kept.put(Status.COMPLETED, time));
        retention.failed().ifPresent(time -> kept.put(Status.FAILED, time));
        retention.terminated().ifPresent(time -> kept.put(Status.TERMINATED, time));
        return kept;
    }

    /** The property wins where both are set. */
    static boolean isStrict(Optional<String> property, Optional<String> variable) {
        return property.or(() -> variable).map(Boolean::parseBoolean).orElse(false);
    }
}
