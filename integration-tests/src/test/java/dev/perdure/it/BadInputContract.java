package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.InstanceEndedException;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.InstanceQuery;
import dev.perdure.NotHostedException;
import dev.perdure.PayloadException;
import dev.perdure.RuntimeStatus;
import dev.perdure.StartOptions;
import dev.perdure.TaskTimeoutException;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.spi.ClientCalls;
import dev.perdure.spi.EventType;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a hub refuses: with an id that says what to do, and with nothing half-done. */
interface BadInputContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    /** The call fails in that way, and the store is as it was before. */
    private void refuses(String id, Class<? extends RuntimeException> type, Executable call) {
        HubStore store = hub().store();
        List<Snapshot> before = Snapshot.of(store);

        RuntimeException refused = assertThrows(type, call);

        assertTrue(String.valueOf(refused.getMessage()).startsWith("[" + id + "]"), refused.getMessage());
        assertEquals(before, Snapshot.of(store));
    }

    private FlowsApprovalClient.Instance waitingInstance() {
        FlowsApprovalClient.Instance run = new FlowsApprovalClient(hub().client()).start(1, Duration.ofMinutes(5));
        Await.until("running", () -> run.status().status() == RuntimeStatus.RUNNING);
        return run;
    }

    @Test
    default void unknownInstance_isRefused() {
        hub().startWorker();
        FlowsApprovalClient.Instance nobody = new FlowsApprovalClient(hub().client()).instance("nobody");

        refuses("PERD-302", InstanceNotFoundException.class, nobody::status);
        refuses("PERD-302", InstanceNotFoundException.class, () -> nobody.terminate("why not"));
        refuses(
                "PERD-302",
                InstanceNotFoundException.class,
                () -> nobody.raise().approved("ann"));
        refuses("PERD-302", InstanceNotFoundException.class, () -> nobody.result(TestHub.LIMIT));
        refuses("PERD-302", InstanceNotFoundException.class, () -> nobody.awaitEnd(TestHub.LIMIT));
    }

    @Test
    default void startOfAnOrchestratorThatNobodyHosts_isRefused() {
        refuses(
                "PERD-304",
                NotHostedException.class,
                () -> new FlowsChainClient(hub().client()).withId("lost").start(List.of()));

        hub().start(List.of(FlowsNapBinding.of(FlowCode.Nap::new)));
        NotHostedException refused =
                assertThrows(NotHostedException.class, () -> new FlowsChainClient(hub().client()).start(List.of()));
        assertTrue(refused.getMessage().contains("Nap"), refused.getMessage());
    }

    @Test
    default void startAfterTheLastWorkerHasGone_isRefused() {
        Worker worker = hub().startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub().client());
        chains.start(List.of()).result(TestHub.LIMIT);
        worker.close();

        Await.until("noticed", () -> {
            try {
                chains.start(List.of());
                return false;
            } catch (NotHostedException refused) {
                return true;
            }
        });
    }

    @Test
    default void eventThatTheOrchestratorDoesNotDeclare_isRefused() {
        hub().startWorker();
        String id = waitingInstance().id();
        EventType<String> unknown = new EventType<>("aproved", TypeRef.of(String.class));

        refuses("PERD-305", IllegalArgumentException.class, () -> calls().raise(id, unknown, "ann"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> calls().raise(id, unknown, "ann"));
        assertTrue(refused.getMessage().contains("approved, cancelled"), refused.getMessage());
    }

    private ClientCalls calls() {
        return hub().client().calls();
    }

    @Test
    default void eventForAnInstanceThatHasEnded_isRefused() {
        hub().startWorker();
        FlowsApprovalClient.Instance run = waitingInstance();
        run.raise().cancelled();
        run.result(TestHub.LIMIT);

        refuses("PERD-306", InstanceEndedException.class, () -> run.raise().approved("ann"));
    }

    @Test
    default void resultReadAsAnotherType_isRefused() {
        hub().startWorker();
        FlowsChainClient.Instance run = new FlowsChainClient(hub().client()).start(List.of("Ann"));
        run.result(TestHub.LIMIT);

        refuses(
                "PERD-307",
                PayloadException.class,
                () -> ClientCalls.await(calls().result(run.id(), FlowsFanOutBinding.RUN), run.id(), TestHub.LIMIT));
    }

    @Test
    default void argumentThatCannotBeStored_isRefused() {
        hub().startWorker();
        String id = waitingInstance().id();

        refuses(
                "PERD-308",
                PayloadException.class,
                () -> calls().start(FlowsChainBinding.RUN, StartOptions.none(), new Object[] {null}));
        refuses("PERD-308", PayloadException.class, () -> calls().raise(id, FlowsApprovalBinding.APPROVED_EVENT, null));
    }

    @Test
    default void awaitEnd_saysWhichInstanceHasNotEnded() {
        hub().startWorker();
        FlowsApprovalClient.Instance run = waitingInstance();

        String message = assertThrows(TaskTimeoutException.class, () -> run.awaitEnd(Duration.ofMillis(1)))
                .getMessage();

        assertEquals(
                "Instance " + run.id()
                        + " has not ended within PT0.001S; it goes on. Its status() says where it stands.",
                message);
    }

    @Test
    default void instanceIdsThatNoInstanceMayHave_areRefused() {
        hub().startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub().client());

        Stream.of(
                        "",
                        "a\nb",
                        "null\0",
                        "a\ud83d",
                        "\ude00",
                        "@Account@ann",
                        "x".repeat(257),
                        "ü".repeat(129),
                        "x".repeat(10_000_000))
                .forEach(id -> {
                    refuses(
                            "PERD-310",
                            IllegalArgumentException.class,
                            () -> chains.withId(id).start(List.of()));
                    refuses(
                            "PERD-310",
                            IllegalArgumentException.class,
                            () -> chains.instance(id).status());
                    refuses(
                            "PERD-310",
                            IllegalArgumentException.class,
                            () -> chains.instance(id).terminate("x"));
                    refuses(
                            "PERD-310",
                            IllegalArgumentException.class,
                            () -> chains.instance(id).awaitEnd(TestHub.LIMIT));
                });
        assertEquals(
                "x".repeat(256), chains.withId("x".repeat(256)).start(List.of()).id());
    }

    @Test
    default void entityKeysThatNoEntityMayHave_areRefused() {
        FlowsAccountClient accounts = new FlowsAccountClient(hub().client());

        refuses(
                "PERD-311",
                IllegalArgumentException.class,
                () -> accounts.entity("").balance());
        refuses(
                "PERD-311",
                IllegalArgumentException.class,
                () -> accounts.entity("a\tb").signal().deposit(1));
        refuses("PERD-311", IllegalArgumentException.class, () -> accounts.readState("x".repeat(201)));
        refuses("PERD-311", IllegalArgumentException.class, () -> accounts.readState("a\ud83d"));
    }

    @Test
    default void pageThatNobodyGave_isRefused() {
        refuses(
                "PERD-312",
                IllegalArgumentException.class,
                () -> hub().client().list(InstanceQuery.all().after("page two")));
        refuses(
                "PERD-312",
                IllegalArgumentException.class,
                () -> InstanceQuery.all().pageSize(0));
    }
}
