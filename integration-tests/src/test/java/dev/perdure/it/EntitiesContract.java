package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What entities do for clients, orchestrators and each other. */
interface EntitiesContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    @Test
    default void entity_isCalledFromBothSides() throws Exception {
        hub().startWorker();
        FlowsAccountClient accounts = new FlowsAccountClient(hub().client());
        assertEquals(100, accounts.entity("ann").deposit(100));

        boolean moved =
                new FlowsTransferClient(hub().client()).start("ann", "bob", 60).result(TestHub.LIMIT);
        boolean refused =
                new FlowsTransferClient(hub().client()).start("ann", "bob", 60).result(TestHub.LIMIT);

        assertTrue(moved);
        assertFalse(refused);
        assertEquals(40, accounts.entity("ann").balance());
        assertEquals(60, accounts.entity("bob").balance());
        assertEquals(40, accounts.readState("ann").orElseThrow().balance());
        assertTrue(accounts.readState("nobody").isEmpty());
        assertInstanceOf(
                Flows.Refused.class,
                assertThrows(Flows.Refused.class, () -> accounts.entity("ann").withdraw(41)));
    }

    @Test
    default void entity_takesSignalsOfOneSenderInOrder() {
        hub().startWorker();
        FlowsTapeClient tapes = new FlowsTapeClient(hub().client());
        for (int value = 0; value < 10; value++) {
            tapes.entity("client").signal().append(value);
        }

        List<Integer> fromOrchestrator =
                new FlowsSignallerClient(hub().client()).start("flow", 5, 20).result(TestHub.LIMIT);

        assertEquals(
                IntStream.range(0, 10).boxed().toList(), tapes.entity("client").values());
        assertEquals(IntStream.range(5, 25).boxed().toList(), fromOrchestrator);
    }

    @Test
    default void entity_signalsOtherEntities() {
        hub().startWorker();
        FlowsTapeClient tapes = new FlowsTapeClient(hub().client());
        IntStream.range(0, 5).forEach(value -> tapes.entity("from").signal().append(value));

        tapes.entity("from").copyTo("to");

        List<Integer> expected = List.of(0, 1, 2, 3, 4);
        Await.until("copied", () -> tapes.entity("to").values().equals(expected));
    }

    @Test
    default void entity_losesNoUpdateUnderConcurrentCalls() {
        hub().startWorker();
        FlowsAccountClient accounts = new FlowsAccountClient(hub().client());

        List<Integer> balances =
                IntStream.range(0, 200)
                        .mapToObj(call -> accounts.entity("busy").async().deposit(1))
                        .toList()
                        .stream()
                        .map(answer -> answer.orTimeout(TestHub.LIMIT.toSeconds(), TimeUnit.SECONDS)
                                .join())
                        .sorted()
                        .toList();

        assertEquals(IntStream.rangeClosed(1, 200).boxed().toList(), balances);
    }
}
