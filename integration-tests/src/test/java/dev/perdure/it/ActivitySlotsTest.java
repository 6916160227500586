package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubConfigurationException;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.WorkerBuilder;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many activities a worker runs at a time. */
final class ActivitySlotsTest {
    private final HubStore store = new InMemoryHubStore(16, Clock.systemUTC());
    private final TestHub hub = new TestHub(() -> store, HubSettings.of("test"));
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Worker> running = new ArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        released.countDown();
        running.forEach(Worker::close);
        hub.close();
    }

    private void start(WorkerBuilder worker) {
        running.add(worker.start());
    }

    private WorkerBuilder worker() {
        return hub.connect()
                .worker()
                .host(ErrandsErrandBinding.of(ErrandCode.Errand::new))
                .host(ErrandsOtherErrandBinding.of(ErrandCode.OtherErrand::new))
                .host(ErrandsChoresBinding.of(this::held))
                .host(ErrandsOthersBinding.of(key -> "other " + key));
    }

    private String held(String key) {
        begun.add(key);
        try {
            released.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return "done";
    }

    private ErrandsErrandClient.Instance chore() {
        return new ErrandsErrandClient(hub.client()).start("key", Errands.Limits.NONE, 1);
    }

    private String other() {
        return new ErrandsOtherErrandClient(hub.client()).start("key").result(TestHub.LIMIT);
    }

    private List<PartitionImage.Activity> chores() {
        return IntStream.range(0, store.partitions())
                .mapToObj(partition -> store.inspection().image(partition).queues())
                .flatMap(queues -> queues.getOrDefault("Chores", List.of()).stream())
                .toList();
    }

    @Test
    void queueAtItsLimit_isNotTakenFromAndHoldsUpNoOther() {
        try (Worker worker =
                worker().activityConcurrency(1).activityConcurrency("Chores", 2).start()) {
            List<ErrandsErrandClient.Instance> errands =
                    IntStream.range(0, 5).mapToObj(number -> chore()).toList();
            Await.until("queued", () -> chores().size() == 5 && begun.size() == 2);

            assertEquals("other key", other());
            assertEquals("other key", other());

            assertEquals(2, begun.size());
            assertEquals(
                    3,
                    chores().stream().filter(chore -> chore.takenBy().isEmpty()).count());
            released.countDown();
            errands.forEach(errand -> assertEquals("done", errand.result(TestHub.LIMIT)));
            assertTrue(worker.id().length() > 1);
        }
    }

    @Test
    void sharedSlotsThatAreFull_holdUpNoQueueWithItsOwn() {
        try (Worker worker =
                worker().activityConcurrency(1).activityConcurrency("Others", 1).start()) {
            chore();
            chore();
            Await.until("full", () -> chores().size() == 2 && begun.size() == 1);

            assertEquals("other key", other());

            assertEquals(1, begun.size());
            released.countDown();
            assertTrue(worker.id().length() > 1);
        }
    }

    @Test
    void limitOfAQueueThatIsNotHosted_isRefused() {
        WorkerBuilder misspelt = worker().activityConcurrency("Chore", 2);

        HubConfigurationException refused = assertThrows(HubConfigurationException.class, misspelt::start);

        assertTrue(refused.getMessage().startsWith("[PERD-344] Queue Chore "), refused.getMessage());
        assertThrows(HubConfigurationException.class, () -> worker().activityConcurrency("Chores", 0));
    }
}
