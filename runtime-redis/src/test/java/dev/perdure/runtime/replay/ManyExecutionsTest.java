package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.orchestrator;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.HistoryEvent.OrchestrationCompleted;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.spi.OrchestratorBinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyExecutionsTest {
    private static final int MANY = 1_000;

    /** An execution that waits, and the turn that led it there. */
    private record Waiting(Execution execution, RecordedTurn turn) {}

    @Test
    void thousandExecutions_waitAtTheSameTimeAndEachGoesOn() {
        OrchestratorBinding binding =
                orchestrator((ctx, order) -> ctx.instanceId() + charge(ctx, 1).await());
        List<Waiting> waiting = new ArrayList<>(
                IntStream.range(0, MANY).mapToObj(i -> begin(binding, i)).toList());
        Collections.reverse(waiting);
        List<String> results = waiting.stream().map(ManyExecutionsTest::finish).toList();
        assertEquals(MANY, results.stream().distinct().count());
        assertTrue(results.contains("\"order-7c\""));
    }

    private static Waiting begin(OrchestratorBinding binding, int number) {
        ExecutionId id = new ExecutionId("hub", "order-" + number, "e1");
        Execution execution = Execution.of(binding, id, Story.CODEC, Story.THREADS, Story.NONCES);
        return new Waiting(
                execution, execution.run(NOON, List.of(start("\"tea\"").after(List.of()))));
    }

    private static String finish(Waiting waiting) {
        try (Execution execution = waiting.execution()) {
            RecordedTurn turn = execution.run(
                    NOON, List.of(result(0, "\"c\"").after(waiting.turn().events())));
            Payload result = ((OrchestrationCompleted) turn.events().get(1)).result();
            return result.json();
        }
    }
}
