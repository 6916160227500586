package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.RuntimeStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orchestrations that continue as new. */
interface ContinuingContract {
    /** A new empty hub, closed after the test. */
    TestHub hub();

    @Test
    default void continueAsNew_takesEachEventOnceAndInOrder() {
        hub().startWorker();
        FlowsSumClient.Instance run = new FlowsSumClient(hub().client()).start(List.of());

        List<Integer> numbers = IntStream.rangeClosed(1, 40).boxed().toList();
        numbers.forEach(run.raise()::number);
        run.raise().number(0);

        assertEquals(numbers, run.result(TestHub.LIMIT));
    }

    @Test
    default void continueAsNew_doesWhatEachExecutionAsksForOnce() throws Exception {
        hub().startWorker();

        String result = new FlowsRefereeClient(hub().client())
                .withId("referee")
                .start("player", 20)
                .result(TestHub.LIMIT);

        assertEquals("done for referee", result);
        List<Integer> rounds =
                IntStream.rangeClosed(0, 20).mapToObj(round -> 20 - round).toList();
        Await.until(
                "signalled",
                () -> new FlowsTapeClient(hub().client())
                        .entity("player")
                        .values()
                        .equals(rounds));
        assertEquals(List.of(), hub().client().scrub().breaches());
    }

    @Test
    default void continueAsNew_leavesTheInstanceWithItsIdAndItsAge() {
        hub().startWorker();
        FlowsSumClient.Instance run =
                new FlowsSumClient(hub().client()).withId("sum").start(List.of());
        var created = run.status().createdAt();
        Await.until("later than that", () -> hub().store().now().isAfter(created.plusMillis(1)));
        run.raise().number(1);
        Await.until("taken", () -> run.status().updatedAt().isAfter(created));

        run.terminate("enough");

        assertEquals(RuntimeStatus.TERMINATED, run.awaitEnd(TestHub.LIMIT).status());
        assertEquals(created, run.status().createdAt());
        assertEquals("enough", run.status().reason().orElseThrow());
    }
}
