package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.CustomStatus;
import dev.perdure.InstanceAlreadyExistsException;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.InstanceQuery;
import dev.perdure.InstanceStatus;
import dev.perdure.InstanceTerminatedException;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.PayloadException;
import dev.perdure.QueryFailedException;
import dev.perdure.RuntimeStatus;
import dev.perdure.StartOptions;
import dev.perdure.TaskFailedException;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.HubStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What orchestrations do, whatever the store and however little a worker keeps in memory. */
interface EngineContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    @Test
    default void chain_runsActivitiesOneAfterTheOther() {
        hub().startWorker();

        FlowsChainClient.Instance run = new FlowsChainClient(hub().client()).start(List.of("Ann", "Bob", "Cleo"));

        assertEquals(List.of("Hello Ann", "Hello Bob", "Hello Cleo"), run.result(TestHub.LIMIT));
        assertEquals(RuntimeStatus.COMPLETED, run.status().status());
        assertEquals("Chain", run.status().orchestrator());
        assertEquals(3, hub().work().attempts("greet").size());
    }

    @Test
    default void fanOut_gathersAllResults() {
        hub().startWorker();

        int sum = new FlowsFanOutClient(hub().client()).start(40).result(TestHub.LIMIT);

        assertEquals(IntStream.range(0, 40).map(n -> n * n).sum(), sum);
    }

    @Test
    default void branches_goThroughTheirStepsBesideEachOther() {
        hub().startWorker();

        List<Integer> squares =
                new FlowsBranchingClient(hub().client()).start(5, 3).result(TestHub.LIMIT);

        assertEquals(List.of(0, 1, 4, 9, 16), squares);
        assertEquals(15, hub().work().attempts("charge").size());
    }

    @Test
    default void subOrchestration_thatFailsIsStartedAgain() {
        hub().startWorker();
        FlowsPatientClient patients = new FlowsPatientClient(hub().client());

        assertEquals(
                "again#3", assertDoesNotThrow(() -> patients.start("again", 2).result(TestHub.LIMIT)));
        assertEquals(
                List.of("again", "again#2", "again#3"),
                hub().work().attempts("charge").stream()
                        .map(FlowWork.Attempt::instanceId)
                        .toList());
    }

    @Test
    default void subOrchestration_isNotStartedOftenerThanItsPolicySays() {
        hub().startWorker();
        FlowsPatientClient patients = new FlowsPatientClient(hub().client());

        Flows.Refused refused = assertThrows(
                Flows.Refused.class, () -> patients.start("never", 3).result(TestHub.LIMIT));
        assertEquals("attempt 3", refused.getMessage());
    }

    @Test
    default void customStatus_tellsHowFarAnInstanceHasCome() {
        hub().startWorker();
        FlowsTellingClient.Instance run = new FlowsTellingClient(hub().client()).start(0, 5);

        Await.until("begun", () -> run.status().status() == RuntimeStatus.RUNNING);
        assertEquals(Optional.empty(), run.status().customStatus());
        for (int done = 1; done < 5; done++) {
            run.raise().go();
            Flows.Progress expected = new Flows.Progress(done, "of 5");
            Await.until(
                    "told",
                    () -> run.status()
                            .customStatus()
                            .filter(status -> status.as(Flows.Progress.class).equals(expected))
                            .isPresent());
        }
        CustomStatus before = run.status().customStatus().orElseThrow();
        assertEquals("{\"done\":4,\"text\":\"of 5\"}", before.json());
        run.raise().go();
        run.result(TestHub.LIMIT);
        assertEquals("done", run.status().customStatus().orElseThrow().as(String.class));
        assertThrows(PayloadException.class, () -> before.as(Integer.class));
        assertEquals(
                Optional.of("\"done\""),
                hub().client().list(InstanceQuery.all()).instances().stream()
                        .flatMap(status -> status.customStatus().stream())
                        .map(CustomStatus::json)
                        .findFirst());
    }

    @Test
    default void queries_answerAsOfTheLastTurn() {
        hub().startWorker();
        FlowsTellingClient.Instance run = new FlowsTellingClient(hub().client()).start(0, 4);

        Await.until("begun", () -> run.status().status() == RuntimeStatus.RUNNING);
        assertEquals(0, run.query().done());
        for (int done = 1; done < 4; done++) {
            run.raise().go();
            int expected = done;
            Await.until("told", () -> run.query().done() == expected);
            assertEquals(new Flows.Progress(done, "of 4"), run.query().progress());
        }
        run.raise().go();
        run.result(TestHub.LIMIT);
        assertEquals(4, run.query().done());
    }

    @Test
    default void query_thatThrows_failsForWhoAsksIt() {
        hub().startWorker();
        FlowsTellingClient.Instance run = new FlowsTellingClient(hub().client()).start(0, 1);
        Await.until("begun", () -> run.status().status() == RuntimeStatus.RUNNING);

        QueryFailedException failed =
                assertThrows(QueryFailedException.class, () -> run.query().broken());

        assertTrue(String.valueOf(failed.getMessage()).contains("PERD-398"), failed.getMessage());
        assertEquals("cannot tell after 0", failed.failure().orElseThrow().message());
        assertThrows(
                InstanceNotFoundException.class,
                () -> new FlowsTellingClient(hub().client())
                        .instance("nobody")
                        .query()
                        .done());
        run.raise().go();
        assertEquals("done", run.result(TestHub.LIMIT));
    }

    @Test
    default void query_ofAnInstanceThatHasNotBegun_hasNoAnswer() {
        FlowsTellingClient.Instance run;
        try (Worker worker = hub().startWorker()) {
            run = new FlowsTellingClient(hub().client()).start(0, 1);
            Await.until("begun", () -> run.status().status() == RuntimeStatus.RUNNING);
        }
        FlowsTellingClient.Instance waits =
                new FlowsTellingClient(hub().client()).withId("waits").start(0, 1);

        QueryFailedException failed =
                assertThrows(QueryFailedException.class, () -> waits.query().done());

        assertTrue(String.valueOf(failed.getMessage()).contains("PERD-397"), failed.getMessage());
        assertEquals(0, run.query().done(), "an answer needs no worker");
    }

    @Test
    default void retry_repeatsUntilItSucceedsUnderOneKey() {
        hub().startWorker();

        int attempts = new FlowsPersistentClient(hub().client()).start("k", 3).result(TestHub.LIMIT);

        assertEquals(4, attempts);
        List<FlowWork.Attempt> seen = hub().work().attempts("flaky");
        assertEquals(
                List.of(1, 2, 3, 4), seen.stream().map(FlowWork.Attempt::number).toList());
        assertEquals(
                1,
                seen.stream().map(FlowWork.Attempt::idempotencyKey).distinct().count());
    }

    @Test
    default void retry_givesUpAfterTheLastAttempt() {
        hub().startWorker();
        FlowsPersistentClient.Instance run = new FlowsPersistentClient(hub().client()).start("k", 9);

        OrchestrationFailedException failed =
                assertThrows(OrchestrationFailedException.class, () -> run.result(TestHub.LIMIT));

        assertTrue(failed.failure().is(TaskFailedException.class), failed.getMessage());
        assertEquals(4, hub().work().attempts("flaky").size());
    }

    @Test
    default void timer_isNeverEarly() {
        hub().startWorker();

        List<Instant> times =
                new FlowsNapClient(hub().client()).start(Duration.ofMillis(300)).result(TestHub.LIMIT);

        Duration slept = Duration.between(times.get(0), times.get(1));
        assertTrue(slept.toMillis() >= 300, slept.toString());
    }

    @Test
    default void events_areTakenInOrderEvenIfTheyComeBeforeTheyAreAskedFor() {
        hub().startWorker();
        FlowsApprovalClient.Instance run = new FlowsApprovalClient(hub().client()).start(3, Duration.ofMinutes(5));

        run.raise().approved("ann");
        run.raise().approved("bob");
        run.raise().approved("cleo");

        assertEquals("approved[ann, bob, cleo]", run.result(TestHub.LIMIT));
    }

    @Test
    default void event_thatComesLateEndsTheWait() {
        hub().startWorker();
        FlowsApprovalClient.Instance run = new FlowsApprovalClient(hub().client()).start(1, Duration.ofMinutes(5));
        Await.until("running", () -> run.status().status() == RuntimeStatus.RUNNING);

        run.raise().cancelled();

        assertEquals("cancelled[]", run.result(TestHub.LIMIT));
    }

    @Test
    default void event_thatDoesNotComeTimesOut() {
        hub().startWorker();
        FlowsApprovalClient.Instance run = new FlowsApprovalClient(hub().client()).start(2, Duration.ofMillis(500));

        run.raise().approved("ann");

        assertEquals("expired[ann]", run.result(TestHub.LIMIT));
    }

    @Test
    default void subOrchestrations_answerTheirParents() throws Exception {
        hub().startWorker();

        FlowsAncestorClient.Instance run =
                new FlowsAncestorClient(hub().client()).withId("top").start(4);

        String result = run.result(TestHub.LIMIT);
        assertFalse(result.contains("nobody"), result);
        assertEquals(
                5, hub().list(InstanceQuery.status(RuntimeStatus.COMPLETED)).size());
    }

    @Test
    default void subOrchestration_thatThrowsFailsItsParent() {
        hub().startWorker();
        FlowsFailingClient.Instance run = new FlowsFailingClient(hub().client()).start("child");

        Flows.Refused refused = assertThrows(Flows.Refused.class, () -> run.result(TestHub.LIMIT));

        assertEquals("no generation -1", refused.getMessage());
    }

    @Test
    default void detachedOrchestration_runsUnderTheIdThatTheCallerKnows() throws Exception {
        hub().startWorker();

        String id = new FlowsDetacherClient(hub().client()).start("child-7").result(TestHub.LIMIT);

        assertEquals("child-7", id);
        Await.until(
                "begun",
                () -> !hub().list(InstanceQuery.all()).stream()
                        .filter(each -> each.id().equals("child-7"))
                        .toList()
                        .isEmpty());
        assertEquals(
                "child-7 of nobody",
                new FlowsAncestorClient(hub().client()).instance("child-7").result(TestHub.LIMIT));
    }

    @Test
    default void subOrchestration_underATakenIdFails() {
        hub().startWorker();
        new FlowsNapClient(hub().client()).withId("taken").start(Duration.ofMinutes(5));
        FlowsAdopterClient.Instance run = new FlowsAdopterClient(hub().client()).start("taken");

        OrchestrationFailedException failed =
                assertThrows(OrchestrationFailedException.class, () -> run.result(TestHub.LIMIT));

        assertTrue(
                failed.failure().toString().contains("PERD-303"),
                failed.failure().toString());
        assertEquals(
                RuntimeStatus.RUNNING, hub().client().instance("taken").status().status());
    }

    @Test
    default void failure_thatIsDeclaredArrivesAsItself() {
        hub().startWorker();
        FlowsFailingClient.Instance run = new FlowsFailingClient(hub().client()).start("refuse");

        Flows.Refused refused = assertThrows(Flows.Refused.class, () -> run.result(TestHub.LIMIT));

        assertEquals("not today", refused.getMessage());
        assertEquals(FlowWork.class.getName(), refused.getStackTrace()[0].getClassName());
        InstanceStatus status = run.status();
        assertEquals(RuntimeStatus.FAILED, status.status());
        assertTrue(status.failure().orElseThrow().is(Flows.Refused.class));
    }

    @Test
    default void failure_thatIsNotDeclaredArrivesWithItsDetails() {
        hub().startWorker();
        FlowsFailingClient.Instance run = new FlowsFailingClient(hub().client()).start("crash");

        OrchestrationFailedException failed =
                assertThrows(OrchestrationFailedException.class, () -> run.result(TestHub.LIMIT));

        String details = failed.failure().toString() + failed.failure().cause();
        assertTrue(details.contains("broken"), details);
        StringWriter printed = new StringWriter();
        failed.printStackTrace(new PrintWriter(printed));
        assertTrue(printed.toString().contains("\tat " + FlowWork.class.getName()), printed.toString());
    }

    @Test
    default void start_twiceUnderOneIdStartsOne() {
        hub().startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub().client());

        chains.withId("once").start(List.of("Ann")).result(TestHub.LIMIT);
        List<String> second = chains.withId("once").start(List.of("Bob")).result(TestHub.LIMIT);

        assertEquals(List.of("Hello Ann"), second);
        assertEquals(1, hub().work().attempts("greet").size());
        InstanceAlreadyExistsException taken = assertThrows(
                InstanceAlreadyExistsException.class,
                () -> new FlowsFanOutClient(hub().client()).withId("once").start(1));
        assertTrue(taken.getMessage().startsWith("[PERD-303]"), taken.getMessage());
    }

    @Test
    default void deadline_terminatesWhatHasNotEnded() {
        hub().startWorker();
        FlowsApprovalClient approvals = new FlowsApprovalClient(hub().client());

        FlowsApprovalClient.Instance run = approvals.with(soon()).start(1, Duration.ofDays(1));

        assertThrows(InstanceTerminatedException.class, () -> run.result(TestHub.LIMIT));
        assertPastItsDeadline(run.status());
    }

    @Test
    default void deadline_isThatOfAllExecutions() {
        hub().startWorker();
        FlowsSumClient.Instance run =
                new FlowsSumClient(hub().client()).with(soon()).start(List.of());

        run.raise().number(1);
        run.raise().number(2);

        assertThrows(InstanceTerminatedException.class, () -> run.result(TestHub.LIMIT));
        assertPastItsDeadline(run.status());
    }

    private static StartOptions soon() {
        return StartOptions.none().deadline(Instant.now().plusMillis(300));
    }

    private static void assertPastItsDeadline(InstanceStatus status) {
        assertEquals(RuntimeStatus.TERMINATED, status.status());
        assertTrue(status.reason().orElseThrow().startsWith("[PERD-399]"), status.toString());
    }

    @Test
    default void deadline_thatIsPastEndsAtOnceAndOneThatIsNoneIsRefused() {
        hub().startWorker();
        FlowsSumClient sums = new FlowsSumClient(hub().client());

        FlowsSumClient.Instance run =
                sums.with(StartOptions.none().deadline(Instant.EPOCH)).start(List.of());
        assertThrows(InstanceTerminatedException.class, () -> run.result(TestHub.LIMIT));
        for (Instant none : List.of(Instant.MIN, Instant.MAX)) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> sums.with(StartOptions.none().deadline(none)).start(List.of()));
            assertTrue(refused.getMessage().startsWith("[PERD-314]"), refused.getMessage());
        }
    }

    @Test
    default void deadline_thatIsNotReachedLeavesNothingBehind() {
        hub().startWorker();
        StartOptions later = StartOptions.id("in-time").deadline(Instant.now().plusSeconds(3_600));

        FlowsSumClient.Instance run =
                new FlowsSumClient(hub().client()).with(later).start(List.of());
        run.raise().number(1);
        run.raise().number(0);

        assertEquals(List.of(1), run.result(TestHub.LIMIT));
        HubStore store = hub().store();
        for (int partition = 0; partition < store.partitions(); partition++) {
            assertEquals(List.of(), store.inspection().image(partition).timers());
        }
    }

    @Test
    default void terminate_endsAWaitingInstanceAndDropsWhatStillComes() {
        hub().startWorker();
        FlowsHoldingClient.Instance run = new FlowsHoldingClient(hub().client()).start("k");
        Await.until("held", () -> hub().work().attempts("held").size() == 1);

        run.terminate("no longer wanted");

        InstanceStatus end = run.awaitEnd(TestHub.LIMIT);
        assertEquals(RuntimeStatus.TERMINATED, end.status());
        assertEquals("no longer wanted", end.reason().orElseThrow());
        assertThrows(InstanceTerminatedException.class, () -> run.result(TestHub.LIMIT));
        run.terminate("again");
        hub().work().release();
        assertEquals(
                List.of("Hello Ann"),
                new FlowsChainClient(hub().client()).start(List.of("Ann")).result(TestHub.LIMIT));
        assertEquals(RuntimeStatus.TERMINATED, run.status().status());
        assertEquals("no longer wanted", run.status().reason().orElseThrow());
    }

    @Test
    default void list_pagesThroughAllInstancesByAge() {
        hub().startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub().client());
        List<String> ids = IntStream.range(0, 25).mapToObj(n -> "chain-" + n).toList();
        ids.forEach(id -> chains.withId(id).start(List.of()));
        ids.forEach(id -> chains.instance(id).result(TestHub.LIMIT));
        new FlowsNapClient(hub().client()).withId("nap").start(Duration.ofMinutes(5));

        List<InstanceStatus> completed =
                hub().list(InstanceQuery.status(RuntimeStatus.COMPLETED).pageSize(4));

        assertEquals(
                new HashSet<>(ids),
                new HashSet<>(completed.stream().map(InstanceStatus::id).toList()));
        assertEquals(25, completed.size());
        List<Instant> ages = completed.stream().map(InstanceStatus::createdAt).toList();
        assertEquals(ages.stream().sorted().toList(), ages);
        assertEquals(26, hub().list(InstanceQuery.all()).size());
    }
}
