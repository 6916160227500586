package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.ActivityContext;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.runtime.worker.Tokens;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker that is closed gives back what it still runs. */
final class GivenBackTest {
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final HubStore store = new InMemoryHubStore(4, Clock.systemUTC());
    private final TestHub hub = new TestHub(() -> store, HubSettings.of("test").withLease(Duration.ofMinutes(1)));
    private final AtomicLong skipped = new AtomicLong();
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Integer> attempts = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    private RunningWorker worker() {
        Engine engine =
                Engines.engine(store, () -> System.nanoTime() + skipped.get(), ErrandsChoresBinding.of(this::chore));
        return RunningWorker.start(
                engine, new Tokens().get(), Duration.ofMinutes(1), ActivitySlots.shared(1), new PlatformThreads());
    }

    private String chore(String key) {
        ActivityContext ctx = ActivityContext.current();
        attempts.add(ctx.attempt());
        if (ctx.attempt() <= 6) {
            try {
                never.await();
            } catch (InterruptedException closed) {
                return "cancelled " + ctx.isCancelled();
            }
        }
        return "done";
    }

    @Test
    void activityThatAClosedWorkerStillRan_isRunAnewAtOnceAndDoesNotCountAsDeadly() {
        hub.start(List.of(ErrandsErrandBinding.of(ErrandCode.Errand::new)));
        ErrandsErrandClient.Instance errand =
                new ErrandsErrandClient(hub.client()).start("key", Errands.Limits.NONE, 1);

        for (int count = 1; count <= 6; count++) {
            int begun = count;
            RunningWorker worker = worker();
            Await.until("begun", () -> attempts.size() == begun);
            closeWhileTimeFlies(worker);
        }
        RunningWorker last = worker();

        assertEquals("done", errand.result(TestHub.LIMIT));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), attempts);
        last.close();
    }

    private void closeWhileTimeFlies(RunningWorker worker) {
        Thread closing = new Thread(worker::close);
        closing.start();
        Await.until("closed", () -> {
            skipped.addAndGet(DRAIN_LIMIT.toNanos());
            return !closing.isAlive();
        });
    }
}
