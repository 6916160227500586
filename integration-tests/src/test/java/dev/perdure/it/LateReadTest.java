package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * A store that ends a read of the inbox late if no message comes, as Redis does, which looks at limits with its tick
 * only.
 */
final class LateReadTest {
    private static final Duration IDLE = Duration.ofMillis(250);

    private final AtomicBoolean isLate = new AtomicBoolean(true);
    private final HubStore store = new InMemoryHubStore(1, Clock.systemUTC());

    private HubStore late() {
        return StoreCalls.around(
                store,
                (method, arguments, call) -> method.equals("inbox") && waitsForATimer((Duration) arguments.get(3))
                        ? read(arguments)
                        : call.proceed());
    }

    private static boolean waitsForATimer(Duration wait) {
        return !wait.isZero() && wait.compareTo(IDLE) < 0;
    }

    private List<InboxEntry> read(List<?> arguments) {
        List<InboxEntry> entries;
        do {
            entries = store.owners()
                    .inbox(
                            (int) arguments.get(0),
                            (String) arguments.get(1),
                            (int) arguments.get(2),
                            Duration.ofMillis(20));
        } while (entries.isEmpty() && isLate.get());
        return entries;
    }

    @Test
    void timers_fireMeanwhile() throws Exception {
        try (TestHub hub = new TestHub(this::late, HubSettings.of("late"))) {
            hub.startWorker();
            FlowsNapClient.Instance nap = new FlowsNapClient(hub.client()).start(Duration.ofSeconds(1));
            try {
                assertEquals(2, nap.result(TestHub.LIMIT).size());
            } finally {
                isLate.set(false);
            }
        }
    }
}
