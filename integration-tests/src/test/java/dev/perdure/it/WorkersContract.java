package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.InstanceStatus;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.spi.ActivitiesBinding;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What workers do with each other and with code that changes; the hub has 16 partitions. */
interface WorkersContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    @Test
    default void workers_shareAllPartitionsEvenly() {
        Worker first = hub().startWorker();
        Await.until("first has all", () -> shares(first).equals(List.of(16)));

        Worker second = hub().startWorker();
        Await.until("two share", () -> shares(first, second).equals(List.of(8, 8)));

        Worker third = hub().startWorker();
        Await.until("three share", () -> shares(first, second, third).equals(List.of(5, 5, 6)));
        Set<Integer> held = new HashSet<>();
        Stream.of(first, second, third).forEach(worker -> held.addAll(worker.partitions()));
        assertEquals(IntStream.range(0, 16).boxed().collect(Collectors.toSet()), held);
    }

    private static List<Integer> shares(Worker... workers) {
        return Stream.of(workers)
                .map(worker -> worker.partitions().size())
                .sorted()
                .toList();
    }

    @Test
    default void closedWorker_handsItsPartitionsOverAtOnce() {
        Worker first = hub().startWorker();
        Worker second = hub().startWorker();
        Await.until("shared", () -> shares(first, second).equals(List.of(8, 8)));

        first.close();

        Await.until(
                "handed over", Duration.ofSeconds(2), () -> second.partitions().size() == 16);
    }

    @Test
    default void closedWorker_leavesItsInstancesToTheOthers() {
        Worker first = hub().startWorker();
        List<FlowsApprovalClient.Instance> runs = IntStream.range(0, 20)
                .mapToObj(n -> new FlowsApprovalClient(hub().client()).start(1, Duration.ofMinutes(5)))
                .toList();
        runs.forEach(run -> Await.until("running", () -> run.status().status() == RuntimeStatus.RUNNING));

        hub().startWorker();
        first.close();
        runs.forEach(run -> run.raise().approved("ann"));

        runs.forEach(run -> assertEquals("approved[ann]", run.result(TestHub.LIMIT)));
    }

    @Test
    default void workerOfActivitiesAlone_takesNoPartitionsAndRunsThem() {
        Worker activities = hub().start(List.of(FlowsWorkBinding.of(hub().work())));
        hub().start(List.of(FlowsChainBinding.of(FlowCode.Chain::new)));

        List<String> greetings =
                new FlowsChainClient(hub().client()).start(List.of("Ann")).result(TestHub.LIMIT);

        assertEquals(List.of("Hello Ann"), greetings);
        assertEquals(Set.of(), activities.partitions());
    }

    private FlowsApprovalClient.Instance waitingForTwo() {
        Worker worker = hub().startWorker();
        FlowsApprovalClient.Instance run = new FlowsApprovalClient(hub().client()).start(2, Duration.ofMinutes(5));
        Await.until("running", () -> run.status().status() == RuntimeStatus.RUNNING);
        worker.close();
        return run;
    }

    private Worker startChanged() {
        Binding changed =
                FlowsApprovalBinding.of(ctx -> (wanted, patience) -> new FlowsWorkProxy(ctx).greet("something else"));
        return hub().start(List.of(changed));
    }

    @Test
    default void changedCode_parksTheInstanceUntilTheRightCodeIsBack() {
        FlowsApprovalClient.Instance run = waitingForTwo();
        Worker changed = startChanged();
        run.raise().approved("ann");
        Await.until("parked", () -> run.status().status() == RuntimeStatus.SUSPENDED);
        String reason = run.status().reason().orElseThrow();
        assertTrue(reason.startsWith("[PERD-301]"), reason);
        assertTrue(reason.contains("Work.greet"), reason);
        run.raise().approved("bob");
        changed.close();

        hub().startWorker();

        assertEquals("approved[ann, bob]", run.result(TestHub.LIMIT));
        assertTrue(run.status().reason().isEmpty());
    }

    @Test
    default void parkedInstance_canBeTerminated() {
        FlowsApprovalClient.Instance run = waitingForTwo();
        startChanged();
        run.raise().approved("ann");
        Await.until("parked", () -> run.status().status() == RuntimeStatus.SUSPENDED);

        run.terminate("given up");

        InstanceStatus end = run.awaitEnd(TestHub.LIMIT);
        assertEquals(RuntimeStatus.TERMINATED, end.status());
        assertEquals("given up", end.reason().orElseThrow());
    }

    @Test
    default void messageThatCannotBeRead_leavesTheInboxAndStopsNobody() {
        hub().startWorker();
        FlowsApprovalClient.Instance run = new FlowsApprovalClient(hub().client()).start(1, Duration.ofMinutes(5));
        HubStore store = hub().store();
        int partition = new Partitions(store.partitions()).of(run.id());

        store.clients()
                .send(partition, new OutgoingMessage(partition, run.id(), "m1", "{\"type\":\"from the future\"}"));
        store.clients().send(partition, new OutgoingMessage(partition, run.id(), "m2", "not even JSON"));
        store.clients().send(partition, new OutgoingMessage(partition, "@Tape@x", "m3", "[]"));
        run.raise().approved("ann");

        assertEquals("approved[ann]", run.result(TestHub.LIMIT));
        Await.until(
                "read",
                () -> store.owners()
                        .inbox(partition, InboxEntry.START, 10, Duration.ZERO)
                        .isEmpty());
    }

    @Test
    default void activityThatTheQueueDoesNotHave_failsTheStep() {
        ActivitiesBinding all = (ActivitiesBinding) FlowsWorkBinding.of(hub().work());
        ActivitiesBinding fewer = new ActivitiesBinding(
                all.name(),
                all.activities().stream()
                        .filter(each -> each.method().signature().name().equals("Work.greet"))
                        .toList());
        hub().start(List.of(fewer, FlowsFanOutBinding.of(FlowCode.FanOut::new)));
        FlowsFanOutClient.Instance run = new FlowsFanOutClient(hub().client()).start(1);

        OrchestrationFailedException failed =
                assertThrows(OrchestrationFailedException.class, () -> run.result(TestHub.LIMIT));

        String failure = failed.failure().toString();
        assertTrue(failure.contains("[PERD-324]") && failure.contains("Work.greet"), failure);
    }

    @Test
    default void resultThatCannotBeStored_failsTheStepWithoutRetry() {
        FlowWork broken = new FlowWork();
        ActivitiesBinding real = (ActivitiesBinding) FlowsWorkBinding.of(broken);
        List<ActivitiesBinding.Hosted> nulls = real.activities().stream()
                .map(each -> new ActivitiesBinding.Hosted(each.method(), arguments -> {
                    each.code().run(arguments);
                    return null;
                }))
                .toList();
        hub().start(List.of(
                new ActivitiesBinding(real.name(), nulls), FlowsPersistentBinding.of(FlowCode.Persistent::new)));
        FlowsPersistentClient.Instance run = new FlowsPersistentClient(hub().client()).start("k", 0);

        OrchestrationFailedException failed =
                assertThrows(OrchestrationFailedException.class, () -> run.result(TestHub.LIMIT));

        assertTrue(
                failed.failure().toString().contains("[PERD-308]"),
                failed.failure().toString());
        assertEquals(1, broken.attempts("flaky").size());
    }
}
