package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.InstanceNotEndedException;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.InstanceQuery;
import dev.perdure.InstanceStatus;
import dev.perdure.PurgeFilter;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Retention;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What purging does to instances, and what becomes of what comes for them afterwards. */
interface PurgingContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    private List<String> ids() {
        return hub().list(InstanceQuery.all()).stream().map(InstanceStatus::id).toList();
    }

    @Test
    default void purge_removesAnInstanceThatHasEndedAndFreesItsId() {
        hub().startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub().client());
        FlowsChainClient.Instance run = chains.withId("a").start(List.of("Ann"));
        run.result(TestHub.LIMIT);

        run.purge();
        run.purge();

        assertThrows(InstanceNotFoundException.class, run::status);
        assertThrows(InstanceNotFoundException.class, () -> run.result(TestHub.LIMIT));
        assertEquals(List.of(), ids());
        assertEquals(
                List.of("Hello Bob"), chains.withId("a").start(List.of("Bob")).result(TestHub.LIMIT));
    }

    @Test
    default void purge_ofARunningInstanceIsRefused() {
        hub().startWorker();
        FlowsNapClient.Instance run =
                new FlowsNapClient(hub().client()).withId("nap").start(Duration.ofMinutes(5));

        InstanceNotEndedException refused = assertThrows(InstanceNotEndedException.class, run::purge);

        assertTrue(refused.getMessage().startsWith("[PERD-350] Instance nap"), refused.getMessage());
        assertFalse(run.status().status().isTerminal());
    }

    @Test
    default void purge_byFilterTakesThoseThatEndedSoAndThen() {
        hub().startWorker();
        FlowsChainClient chains = new FlowsChainClient(hub().client());
        FlowsFailingClient failing = new FlowsFailingClient(hub().client());
        for (int i = 0; i < 12; i++) {
            chains.withId("early" + i).start(List.of()).awaitEnd(TestHub.LIMIT);
        }
        failing.withId("failed").start("refuse").awaitEnd(TestHub.LIMIT);
        InstanceStatus last = chains.withId("late").start(List.of()).awaitEnd(TestHub.LIMIT);
        new FlowsNapClient(hub().client()).withId("nap").start(Duration.ofMinutes(5));

        PurgeFilter completed = PurgeFilter.status(RuntimeStatus.COMPLETED);
        assertEquals(12, hub().client().purge(completed.endedBefore(last.updatedAt())));
        assertEquals(List.of("failed", "late", "nap"), ids());
        assertEquals(1, hub().client().purge(completed));
        assertEquals(1, hub().client().purge(PurgeFilter.ended()));
        assertEquals(0, hub().client().purge(PurgeFilter.ended()));

        assertEquals(List.of("nap"), ids());
    }

    @Test
    default void purge_whileAnActivityRunsLeavesItsResultWithoutEffect() throws Exception {
        hub().startWorker();
        FlowsHoldingClient holding = new FlowsHoldingClient(hub().client());
        FlowsHoldingClient.Instance run = holding.withId("a").start("k");
        Await.until("held", () -> hub().work().attempts("held").size() == 1);
        run.terminate("no longer wanted");
        run.awaitEnd(TestHub.LIMIT);

        run.purge();
        FlowsHoldingClient.Instance again = holding.withId("a").start("k");
        Await.until("held again", () -> hub().work().attempts("held").size() == 2);
        hub().work().release();

        assertEquals("held Hello k", again.result(TestHub.LIMIT));
        assertEquals(2, hub().work().attempts("held").size());
        assertEquals(List.of("a"), ids());
        assertEquals(List.of(), hub().client().scrub().breaches());
    }

    @Test
    default void purge_ofAParentLeavesItsChildrenWhoseAnswersHaveNoEffect() throws Exception {
        hub().startWorker();
        FlowsGuardianClient.Instance parent =
                new FlowsGuardianClient(hub().client()).withId("parent").start("child", "k");
        Await.until("held", () -> hub().work().attempts("held").size() == 1);
        parent.terminate("no longer wanted");
        parent.awaitEnd(TestHub.LIMIT);

        parent.purge();
        hub().work().release();

        FlowsHoldingClient.Instance child = new FlowsHoldingClient(hub().client()).instance("child");
        assertEquals("held Hello k", child.result(TestHub.LIMIT));
        assertEquals(List.of("child"), ids());
        child.purge();
        assertEquals(List.of(), ids());
        assertEquals(List.of(), hub().client().scrub().breaches());
    }

    @Test
    default void retention_purgesWhatHasEnded() throws Exception {
        hub().open(hub().connect()
                .worker()
                .host(TestHub.all(hub().work()))
                .retention(Retention.unlimited().completed(Duration.ZERO))
                .start());
        FlowsFailingClient failing = new FlowsFailingClient(hub().client());
        failing.withId("failed").start("refuse").awaitEnd(TestHub.LIMIT);
        new FlowsChainClient(hub().client()).withId("completed").start(List.of());

        Await.until("purged", () -> ids().equals(List.of("failed")));
    }
}
