package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.worker.HubSettings;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the store that fail, with their effect or without it, at places that a seed chooses. */
final class FaultTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void faults_loseNothingAndRepeatNothing(long seed) throws Exception {
        HubStore store = new InMemoryHubStore(4, Clock.systemUTC());
        FaultyStore faults = new FaultyStore(seed);
        HubSettings settings = HubSettings.of("faults").withLease(Duration.ofSeconds(1));
        try (TestHub hub = new TestHub(() -> faults.over(store), settings)) {
            hub.startWorker();
            faults.begin(0.02);
            FlowsAccountClient accounts = new FlowsAccountClient(hub.client());
            accounts.entity("ann").deposit(30);
            FlowsTransferClient transfers = new FlowsTransferClient(hub.client());
            FlowsSignallerClient signallers = new FlowsSignallerClient(hub.client());

            List<FlowsTransferClient.Instance> moves = IntStream.range(0, 30)
                    .mapToObj(n -> transfers.start("ann", "bob", 1))
                    .toList();
            List<FlowsSignallerClient.Instance> tapes = IntStream.range(0, 10)
                    .mapToObj(n -> signallers.start("tape-" + n, 0, 10))
                    .toList();
            FlowsSumClient.Instance sum = new FlowsSumClient(hub.client()).start(List.of());
            IntStream.rangeClosed(1, 10).forEach(sum.raise()::number);
            sum.raise().number(0);

            moves.forEach(move -> assertTrue(move.result(TestHub.LIMIT)));
            List<Integer> inOrder = IntStream.range(0, 10).boxed().toList();
            tapes.forEach(tape -> assertEquals(inOrder, tape.result(TestHub.LIMIT)));
            assertEquals(IntStream.rangeClosed(1, 10).boxed().toList(), sum.result(TestHub.LIMIT));
            assertEquals(0, accounts.entity("ann").balance());
            assertEquals(30, accounts.entity("bob").balance());
            assertTrue(faults.failures() > 0);
            faults.begin(0);
        }
    }

    @Test
    void errors_endNoThreadOfTheWorker() throws Exception {
        HubStore store = new InMemoryHubStore(4, Clock.systemUTC());
        FaultyStore faults = new FaultyStore(1);
        try (TestHub hub = new TestHub(() -> faults.over(store), HubSettings.of("faults"))) {
            Worker first = hub.startWorker();
            for (String call : List.of("heartbeat", "claim")) {
                int before = faults.failures();
                faults.failNextWithError(call);
                Await.until(call + " failed", () -> faults.failures() > before);
            }

            FlowsChainClient chains = new FlowsChainClient(hub.client());
            assertEquals(List.of("Hello Ann"), chains.start(List.of("Ann")).result(TestHub.LIMIT));
            Worker second = hub.startWorker();
            Await.until(
                    "shared",
                    () -> first.partitions().size() == 2 && second.partitions().size() == 2);
        }
    }

    @Test
    void start_thatFailsLeavesNoWorkerBehind() throws Exception {
        HubStore store = new InMemoryHubStore(4, Clock.systemUTC());
        FaultyStore faults = new FaultyStore(1);
        try (TestHub hub = new TestHub(() -> faults.over(store), HubSettings.of("faults"))) {
            for (String call : List.of("heartbeat", "acquire", "open")) {
                faults.failNext(call);

                assertThrows(HubUnavailableException.class, hub::startWorker);

                assertEquals(List.of(), store.workers().live());
            }
        }
    }
}
