package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.ActivityContext;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.runtime.worker.Tokens;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Activities of a later version in a queue that workers of both versions host. */
final class LaterActivitiesTest {
    private static final Duration LEASE = Duration.ofMillis(100);

    private final HubStore store = new InMemoryHubStore(4, Clock.systemUTC());
    private final TestHub hub = new TestHub(() -> store, HubSettings.of("test").withLease(Duration.ofMinutes(1)));
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger givenBack = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    /** One that sees the activity as if it had been written so. */
    private RunningWorker worker(String from, String to) {
        HubStore seen = StoreCalls.around(store, (method, arguments, call) -> {
            if (method.equals("giveBack")) {
                givenBack.incrementAndGet();
            }
            Object result = call.proceed();
            return method.equals("claim") || method.equals("reclaim") ? seen((List<?>) result, from, to) : result;
        });
        return RunningWorker.start(
                Engines.engine(seen, System::nanoTime, ErrandsChoresBinding.of(LaterActivitiesTest::chore)),
                new Tokens().get(),
                LEASE,
                ActivitySlots.shared(2),
                new PlatformThreads());
    }

    private List<ActivityTask> seen(List<?> taken, String from, String to) {
        claimed.addAndGet(taken.size());
        return taken.stream()
                .map(ActivityTask.class::cast)
                .map(task -> new ActivityTask(
                        task.partition(),
                        task.queue(),
                        task.entryId(),
                        task.instanceId(),
                        task.deliveries(),
                        task.body().replace(from, to)))
                .toList();
    }

    private static String chore(String key) {
        return "done in attempt " + ActivityContext.current().attempt();
    }

    @Test
    void activityOfALaterVersion_isLeftToAWorkerThatCanReadItHoweverOftenAnotherOneTakesIt() {
        hub.start(List.of(ErrandsErrandBinding.of(ErrandCode.Errand::new)));
        try (LogLines logged = LogLines.of("dev.perdure.runtime.worker.Intake")) {
            RunningWorker earlier = worker("\"v\":1", "\"v\":2");
            ErrandsErrandClient.Instance errand =
                    new ErrandsErrandClient(hub.client()).start("key", Errands.Limits.NONE, 1);
            Await.until("given back", () -> givenBack.get() >= 3);
            earlier.close();
            int claims = claimed.get(); // one when it lies in the queue, and one when a lease has passed
            int most = 2 * (givenBack.get() + 1);
            assertTrue(claims <= most && claims >= most - 2, () -> claims + " claims, at most " + most);
            assertEquals(1, logged.count("[PERD-388] An activity of " + errand.id()));

            RunningWorker later = worker("\"v\":2", "\"v\":1");
            String result = errand.result(TestHub.LIMIT);
            assertTrue(List.of("done in attempt 1", "done in attempt 2").contains(result), result);
            later.close();
        }
    }
}
