package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A worker is given an activity that it runs itself, as after a long time without the store. */
final class OwnActivityTest {
    private static final int IDLE = 3;

    @Test
    void activityThatRunsHere_isNotBegunAgain() throws Exception {
        HubStore memory = new InMemoryHubStore(1, Clock.systemUTC());
        AtomicInteger looks = new AtomicInteger();
        HubStore forgetful = Broken.store(memory, (method, arguments) -> {
            if (method.equals("reclaim")) {
                looks.incrementAndGet();
                withoutPatience(arguments);
            }
        });
        HubSettings settings = HubSettings.of("test").withLease(Duration.ofSeconds(1));
        try (TestHub hub = new TestHub(() -> forgetful, settings)) {
            hub.startWorker();
            FlowsHoldingClient.Instance run = new FlowsHoldingClient(hub.client()).start("x");
            Await.until("begun", () -> !hub.work().attempts("held").isEmpty());
            int before = looks.get();

            Await.until("taken over from itself", () -> looks.get() >= before + 3);
            hub.work().release();

            assertEquals("held Hello x", run.result(TestHub.LIMIT));
            assertEquals(1, hub.work().attempts("held").size());
        }
    }

    @SuppressWarnings("unchecked") // the arguments of a call are any objects
    private static void withoutPatience(List<?> arguments) {
        ((List<Object>) arguments).set(IDLE, Duration.ZERO);
    }
}
