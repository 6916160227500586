package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A partition whose owner ends by a failure each time. */
final class FailingOwnerTest {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final HubStore memory = new InMemoryHubStore(1, Clock.systemUTC());
    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final List<Object> released = new CopyOnWriteArrayList<>();

    @Test
    void partition_isLeftAloneForLongerEachTimeAndTakenForOneWhoseOwnerDied() {
        HubStore store = StoreCalls.around(memory, (method, arguments, call) -> {
            if (method.equals("outbox")) {
                throw new OutOfMemoryError("as asked");
            }
            if (method.equals("release")) {
                released.add(arguments);
            }
            Object answer = call.proceed();
            if (method.equals("acquire")) {
                taken.add(System.nanoTime());
            }
            return answer;
        });
        RunningWorker worker = RunningWorker.start(
                Engines.engine(store, System::nanoTime, FlowsTapeBinding.of(FlowCode.Tape::new)),
                "worker",
                LEASE,
                ActivitySlots.shared(1),
                new PlatformThreads());
        Await.until("taken three times", () -> taken.size() >= 3);

        assertTrue(between(0, 1).compareTo(FIRST_PAUSE) >= 0, () -> "again after " + between(0, 1));
        assertTrue(between(1, 2).compareTo(FIRST_PAUSE.multipliedBy(2)) >= 0, () -> "then after " + between(1, 2));
        assertTrue(released.isEmpty(), released::toString);
        worker.close();
    }

    private Duration between(int one, int other) {
        return Duration.ofNanos(taken.get(other) - taken.get(one));
    }
}
