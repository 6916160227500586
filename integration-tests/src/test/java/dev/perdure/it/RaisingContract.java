package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.perdure.InstanceEndedException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** External events that an orchestrator raises at another instance. */
interface RaisingContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    private FlowsCallerClient callers() {
        return new FlowsCallerClient(hub().client());
    }

    private FlowsApprovalClient approvals() {
        return new FlowsApprovalClient(hub().client());
    }

    @Test
    default void eventsThatAnOrchestratorRaises_comeOnceAndInOrder() {
        hub().startWorker();
        List<String> approvers = List.of("ann", "bob", "ann", "ann", "cleo");

        callers().start("raised", approvers).result(TestHub.LIMIT);

        assertEquals(
                "approved[ann, bob, ann, ann, cleo]",
                approvals().instance("raised").result(TestHub.LIMIT));
    }

    @Test
    default void eventThatAnOrchestratorRaises_atAnInstanceThatHasEndedHasNoEffect() {
        hub().startWorker();
        FlowsApprovalClient.Instance ended = approvals().withId("ended").start(1, Duration.ofMinutes(5));
        ended.raise().approved("ann");
        assertEquals("approved[ann]", ended.result(TestHub.LIMIT));

        callers().start("ended", List.of("bob")).result(TestHub.LIMIT);

        assertEquals("approved[ann]", ended.result(TestHub.LIMIT));
        assertThrows(InstanceEndedException.class, () -> ended.raise().approved("cleo"));
    }
}
