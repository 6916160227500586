package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.HubConfigurationException;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.spi.OrchestratorBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What workers that host different things do with each other, and which bindings a worker takes; 16 partitions. */
interface HostingContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    @Test
    default void workerThatHostsLess_leavesThePartitionsToTheOneThatHostsMore() {
        Worker less = hub().start(List.of(FlowsChainBinding.of(FlowCode.Chain::new)));
        Await.until("alone", () -> less.partitions().size() == 16);

        Worker more = hub().startWorker();

        Await.until("all with the newer one", () -> more.partitions().size() == 16);
        assertEquals(Set.of(), less.partitions());
    }

    @Test
    default void workersThatEachLackSomething_theLaterIsRefusedAndTheEarlierGoesOn() {
        Worker chains =
                hub().start(List.of(FlowsWorkBinding.of(hub().work()), FlowsChainBinding.of(FlowCode.Chain::new)));
        Await.until("alone", () -> chains.partitions().size() == 16);

        HubConfigurationException refused = assertThrows(
                HubConfigurationException.class, () -> hub().start(List.of(FlowsTapeBinding.of(FlowCode.Tape::new))));

        assertTrue(refused.getMessage().startsWith("[PERD-332]"), refused.getMessage());
        assertTrue(
                refused.getMessage().contains("orchestrator Chain of live worker " + chains.id()),
                refused.getMessage());
        assertTrue(refused.getMessage().contains("entity Tape"), refused.getMessage());
        assertEquals(
                List.of(chains.id()),
                hub().store().workers().live().stream().map(WorkerEntry::id).toList());
        for (int n = 0; n < 40; n++) {
            new FlowsChainClient(hub().client()).start(List.of("Bob")).result(TestHub.LIMIT);
        }
    }

    @Test
    default void workersThatEachLackSomething_oneStartsWhenBothStartAtOnce() {
        Perdure one = hub().connect();
        Perdure other = hub().connect();
        List<Callable<Worker>> starts = List.of(
                () -> one.worker()
                        .host(FlowsChainBinding.of(FlowCode.Chain::new))
                        .start(),
                () -> other.worker()
                        .host(FlowsTapeBinding.of(FlowCode.Tape::new))
                        .start());
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                List<Worker> started = new ArrayList<>();
                for (Future<Worker> start : both.invokeAll(starts)) {
                    try {
                        started.add(start.get());
                    } catch (ExecutionException refused) {
                        assertTrue(refused.getCause().getMessage().startsWith("[PERD-332]"), refused.toString());
                    }
                }
                assertEquals(1, started.size());
                started.forEach(Worker::close);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    default void instanceThatNobodyHosts_waitsUntouched() {
        Worker first = hub().startWorker();
        FlowsApprovalClient.Instance run = new FlowsApprovalClient(hub().client()).start(1, Duration.ofMinutes(5));
        Await.until("running", () -> run.status().status() == RuntimeStatus.RUNNING);
        first.close();

        Worker other =
                hub().start(List.of(FlowsWorkBinding.of(hub().work()), FlowsChainBinding.of(FlowCode.Chain::new)));
        run.raise().approved("ann");
        FlowsChainClient chains = new FlowsChainClient(hub().client());
        for (int n = 0; n < 40; n++) {
            chains.start(List.of("Bob")).result(TestHub.LIMIT);
        }
        assertEquals(RuntimeStatus.RUNNING, run.status().status());
        other.close();

        hub().startWorker();
        assertEquals("approved[ann]", run.result(TestHub.LIMIT));
    }

    @Test
    default void queueThatNobodyHosts_isToldOnceAndWorksWhenSomebodyDoes() {
        Worker turns = hub().start(List.of(FlowsFanOutBinding.of(FlowCode.FanOut::new)));
        List<FlowsFanOutClient.Instance> runs = new ArrayList<>();
        try (LogLines logged = LogLines.of("dev.perdure.runtime.worker.QueueWatch")) {
            FlowsFanOutClient client = new FlowsFanOutClient(hub().client());
            runs.add(client.start(2));
            Await.until("told", () -> logged.count("[PERD-383]", "queue Work", "Hosted are: none") == 1);
            runs.add(client.start(3));
            hub().start(List.of(FlowsWorkBinding.of(hub().work())));
            assertEquals(5, runs.get(1).result(TestHub.LIMIT));
            assertEquals(1, runs.get(0).result(TestHub.LIMIT));
            Await.until("told again", () -> logged.count("has a worker again") == 1);
            assertEquals(1, logged.count("[PERD-383]"));
        } finally {
            turns.close();
        }
    }

    @Test
    default void twoBindingsForOneName_areRefusedAndNothingIsStarted() {
        Binding chain = FlowsChainBinding.of(FlowCode.Chain::new);

        HubConfigurationException refused =
                assertThrows(HubConfigurationException.class, () -> hub().start(List.of(chain, chain)));

        assertTrue(refused.getMessage().startsWith("[PERD-330]"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Chain"), refused.getMessage());
        assertEquals(List.of(), hub().store().workers().live());
    }

    @Test
    default void uncheckedBinding_isRefusedByAStrictWorkerOnly() {
        OrchestratorBinding checked = (OrchestratorBinding) FlowsChainBinding.of(FlowCode.Chain::new);
        Binding unchecked = new OrchestratorBinding(checked.method(), checked.events(), false, checked.code());
        System.setProperty("perdure.worker.strict", "true");
        try {
            HubConfigurationException refused =
                    assertThrows(HubConfigurationException.class, () -> hub().start(List.of(unchecked)));
            assertTrue(refused.getMessage().startsWith("[PERD-331]"), refused.getMessage());
        } finally {
            System.clearProperty("perdure.worker.strict");
        }
        hub().start(List.of(unchecked)).close();
    }
}
