package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A worker that leaves while the code of many instances waits in its memory. */
final class PromptHandOverTest {
    private static final int INSTANCES = 5;

    private final HubStore store = new InMemoryHubStore(1, Clock.systemUTC());
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(INSTANCES);
    private final CountDownLatch closed = new CountDownLatch(1);

    private HubStore noting() {
        return Broken.store(store, (method, arguments) -> {
            if (method.equals("release")) {
                order.add("released");
            }
        });
    }

    private Binding nap(Runnable whenUnwound) {
        return FlowsNapBinding.of(ctx -> length -> {
            try {
                begun.countDown();
                ctx.timer(length).await();
                return List.of();
            } finally {
                whenUnwound.run();
            }
        });
    }

    /** Does not end before the worker is closed, unless it is abandoned. */
    private void unwound() {
        order.add("unwound");
        Await.until("closed", () -> closed.getCount() == 0);
    }

    @Test
    void partition_isFreeBeforeAnInstanceIsUnwoundAndNobodyWaitsForAll() throws Exception {
        try (TestHub hub = new TestHub(this::noting, HubSettings.of("prompt"))) {
            Worker worker = hub.start(List.of(nap(this::unwound)));
            FlowsNapClient naps = new FlowsNapClient(hub.client());
            IntStream.range(0, INSTANCES).forEach(n -> naps.start(Duration.ofMinutes(5)));
            begun.await();

            worker.close();
            order.add("closed");
            closed.countDown();

            Await.until("all unwound", () -> order.size() == 2 + INSTANCES);
            assertEquals("released", order.get(0));
            assertTrue(order.indexOf("closed") < order.size() - 1, order::toString);
        }
    }
}
