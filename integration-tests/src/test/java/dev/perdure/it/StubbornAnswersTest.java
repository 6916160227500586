package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.runtime.worker.Tokens;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of the store that fail for some activities of a worker, and what they do to the others. */
final class StubbornAnswersTest {
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final int SLOTS = 3;

    private final HubStore store = new InMemoryHubStore(4, Clock.systemUTC());
    private final TestHub hub = new TestHub(() -> store, HubSettings.of("test").withLease(LEASE));
    private final AtomicLong passed = new AtomicLong();
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> begun = new CopyOnWriteArrayList<>();

    @BeforeEach
    void hostOrchestrators() {
        hub.start(List.of(ErrandsErrandBinding.of(ErrandCode.Errand::new)));
    }

    @AfterEach
    void close() throws Exception {
        released.countDown();
        hub.close();
    }

    private void worker(HubStore view, int slots, Threads threads) {
        Engine engine =
                Engines.engine(view, () -> System.nanoTime() + passed.get(), ErrandsChoresBinding.of(this::chore));
        RunningWorker worker =
                RunningWorker.start(engine, new Tokens().get(), LEASE, ActivitySlots.shared(slots), threads);
        hub.open(worker::close);
    }

    private String chore(String key) {
        begun.add(key);
        if (!key.startsWith("quick")) {
            try {
                released.await();
            } catch (InterruptedException overrun) {
                throw new IllegalStateException(overrun);
            }
        }
        return key + " done";
    }

    private ErrandsErrandClient.Instance errand(String key, int startToClose) {
        return new ErrandsErrandClient(hub.client()).start(key, new Errands.Limits(startToClose, 0, 0, 0), 1);
    }

    private static String result(ErrandsErrandClient.Instance errand) {
        return errand.result(TestHub.LIMIT);
    }

    @Test
    void answerOfAnOverrunThatCannotBeHandedIn_holdsUpNeitherBeatsNorOtherActivities() {
        ErrandsErrandClient.Instance overrun = errand("overrun", 100);
        ErrandsErrandClient.Instance held = errand("held", 0);
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger beats = new AtomicInteger();
        worker(
                Broken.store(store, (method, arguments) -> {
                    if (method.equals("complete") && away.get() && isOf(overrun, arguments)) {
                        refused.incrementAndGet();
                        throw new HubUnavailableException("its server is away");
                    }
                    if (method.equals("beat") && hasOneOf(held, arguments)) {
                        beats.incrementAndGet();
                    }
                }),
                SLOTS,
                new PlatformThreads());
        Await.until("overrun", () -> refused.get() > 0 && begun.contains("held"));
        int before = beats.get();

        assertEquals("quick done", result(errand("quick", 0)));
        Await.until("said what it runs", () -> beats.get() >= before + 3);
        away.set(false);
        assertTrue(result(overrun).contains("PERD-341"));
        released.countDown();
        assertEquals("held done", result(held));
        assertEquals(1, begun.stream().filter("held"::equals).count());
    }

    private static boolean isOf(ErrandsErrandClient.Instance errand, List<?> arguments) {
        return ((ActivityTask) arguments.get(0)).instanceId().equals(errand.id());
    }

    private static boolean hasOneOf(ErrandsErrandClient.Instance errand, List<?> arguments) {
        return ((Collection<?>) arguments.get(1))
                .stream()
                        .map(ActivityBeat.class::cast)
                        .anyMatch(beat -> beat.task().instanceId().equals(errand.id()));
    }

    @Test
    void beatThatFails_holdsUpNoOtherActivity() {
        AtomicBoolean failed = new AtomicBoolean();
        worker(
                Broken.store(store, (method, arguments) -> {
                    if (method.equals("beat") && !((Collection<?>) arguments.get(1)).isEmpty()) {
                        failed.set(true);
                        throw new HubUnavailableException("the servers of what runs are away");
                    }
                }),
                SLOTS,
                new PlatformThreads());
        errand("held", 0);
        Await.until("failed", failed::get);

        assertEquals("quick done", result(errand("quick", 0)));
    }

    @Test
    void timeOfTheHubThatCannotBeAsked_holdsUpNoActivity() {
        AtomicInteger asked = new AtomicInteger();
        worker(
                Broken.store(store, (method, arguments) -> {
                    if (method.equals("now") && arguments.isEmpty() && asked.incrementAndGet() > 1) {
                        throw new HubUnavailableException("the server of the hub's key is away");
                    }
                }),
                SLOTS,
                new PlatformThreads());
        passed.addAndGet(Duration.ofSeconds(6).toNanos());
        Await.until("asked again", () -> asked.get() > 1);

        assertEquals("quick done", result(errand("quick", 0)));
    }

    @Test
    void answerThatTheStoreFailsOn_isHandedInAgain() {
        AtomicInteger tries = new AtomicInteger();
        worker(
                Broken.store(store, (method, arguments) -> {
                    if (method.equals("complete") && tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("not what a store throws");
                    }
                }),
                SLOTS,
                new PlatformThreads());

        assertEquals("quick done", result(errand("quick", 0)));
        assertEquals(List.of("quick"), begun);
        assertEquals(2, tries.get());
    }

    @Test
    void activityThatGetsNoThread_leavesItsSlotToOthersAndIsTakenAgain() {
        AtomicInteger refused = new AtomicInteger();
        worker(store, 1, new ScarceThreads(refused));

        assertEquals("quick done", result(errand("quick", 0)));
        assertEquals(1, refused.get());
        assertEquals(List.of("quick"), begun);
    }

    /** The first thread of a pool cannot be made. */
    private record ScarceThreads(PlatformThreads threads, AtomicInteger refused) implements Threads {
        ScarceThreads(AtomicInteger refused) {
            this(new PlatformThreads(), refused);
        }

        @Override
        public void start(String name, Runnable code) {
            threads.start(name, code);
        }

        @Override
        public ExecutorService pool(String name, int size) {
            return new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), code -> {
                if (refused.compareAndSet(0, 1)) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                return new Thread(code, name);
            });
        }

        @Override
        public Gate gate() {
            return threads.gate();
        }

        @Override
        public void after(Duration delay, Runnable code) {
            threads.after(delay, code);
        }
    }
}
