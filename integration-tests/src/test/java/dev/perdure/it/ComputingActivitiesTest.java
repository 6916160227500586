package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Activities that compute and never wait, more of them than there are cores. */
@Timeout(120)
final class ComputingActivitiesTest {
    private static final Duration LEASE = Duration.ofSeconds(1);

    private final HubStore store = new InMemoryHubStore(4, Clock.systemUTC());
    private final TestHub hub =
            new TestHub(() -> store, HubSettings.of("computing").withLease(LEASE));
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicInteger computing = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        told.set(true);
        hub.close();
    }

    /** The hub's activities, but the held ones compute until they are told to end. */
    private ActivitiesBinding computingWork() {
        ActivitiesBinding work = (ActivitiesBinding) FlowsWorkBinding.of(hub.work());
        return new ActivitiesBinding(
                work.name(),
                work.activities().stream()
                        .map(each -> each.method().signature().name().equals("Work.held") ? computing(each) : each)
                        .toList());
    }

    private ActivitiesBinding.Hosted computing(ActivitiesBinding.Hosted held) {
        return new ActivitiesBinding.Hosted(held.method(), arguments -> {
            computing.incrementAndGet();
            while (!told.get()) {
                Thread.onSpinWait();
            }
            return "computed";
        });
    }

    @Test
    void computingActivities_holdUpNeitherTheWorkerNorOtherInstances() {
        Worker worker = hub.start(List.of(
                computingWork(),
                FlowsHoldingBinding.of(FlowCode.Holding::new),
                FlowsChainBinding.of(FlowCode.Chain::new)));
        FlowsHoldingClient holding = new FlowsHoldingClient(hub.client());
        int many = Runtime.getRuntime().availableProcessors() + 2;
        IntStream.range(0, many).forEach(n -> holding.start("k" + n));
        Await.until("all compute", () -> computing.get() == many);

        long twoLeasesOn = System.nanoTime() + LEASE.multipliedBy(2).toNanos();
        FlowsChainClient chains = new FlowsChainClient(hub.client());
        do {
            assertEquals(List.of("Hello Ann"), chains.start(List.of("Ann")).result(TestHub.LIMIT));
            assertEquals(
                    List.of(worker.id()),
                    store.workers().live().stream().map(WorkerEntry::id).toList());
        } while (System.nanoTime() < twoLeasesOn);

        assertEquals(4, worker.partitions().size());
        assertEquals(many, computing.get());
    }
}
