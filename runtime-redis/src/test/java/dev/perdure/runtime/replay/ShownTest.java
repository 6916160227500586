package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.orchestrator;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.result;
import static dev.perdure.runtime.replay.Story.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.spi.OrchestratorBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What executions let others see of them. */
class ShownTest {
    private record Box(String tea, int count) {}

    private static final OrchestratorBinding ORDERS = orchestrator((ctx, order) -> {
        ctx.customStatus(new Box("green", 1));
        charge(ctx, 1).await();
        ctx.customStatus("charged");
        charge(ctx, 2).await();
        ctx.customStatus(null);
        return "done";
    });

    @Test
    void customStatus_isWhatTheLastTurnHasSaid() {
        try (Execution execution = Story.execution(ORDERS)) {
            assertEquals(Optional.empty(), execution.shown());
            RecordedTurn first = execution.run(NOON, List.of(start("\"tea\"").after(List.of())));
            assertEquals(Optional.of(Map.of("@status", "{\"tea\":\"green\",\"count\":1}")), execution.shown());
            RecordedTurn second = execution.run(NOON, List.of(result(0, "\"a\"").after(first.events())));
            assertEquals(Optional.of(Map.of("@status", "\"charged\"")), execution.shown());
            execution.run(NOON, List.of(result(1, "\"b\"").after(second.events())));
            assertEquals(Optional.of(Map.of()), execution.shown());
        }
    }

    @Test
    void replay_showsTheSame() {
        try (Execution execution = Story.execution(ORDERS);
                Execution again = Story.execution(ORDERS)) {
            RecordedTurn first = execution.run(NOON, List.of(start("\"tea\"").after(List.of())));
            again.replay(first);
            assertEquals(execution.shown(), again.shown());
        }
    }

    @Test
    void customStatus_tooLong_isRefused() {
        try (Story story = Story.begun((ctx, order) -> {
            ctx.customStatus("x".repeat(65_534));
            String tooLong = assertThrows(PayloadException.class, () -> ctx.customStatus("x".repeat(65_535)))
                    .getMessage();
            return tooLong;
        })) {
            assertTrue(
                    story.result().contains("PERD-394")
                            && story.result().contains("order-42 has 65537 characters, of 65536 at most"),
                    story.result());
        }
    }
}
