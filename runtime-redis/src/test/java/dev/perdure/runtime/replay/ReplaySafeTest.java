package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.orchestrator;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.perdure.runtime.Logged;
import dev.perdure.runtime.history.RecordedTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.MarkerFactory;

/** What an orchestrator may use of the world. */
class ReplaySafeTest {
    @Test
    void clock_standsStillWithinATurnAndMovesBetweenTurns() {
        try (Story story = Story.begun((ctx, order) -> {
            String times = ctx.now() + " " + ctx.now();
            charge(ctx, 1).await();
            return times + " " + ctx.now();
        })) {
            story.turn(result(0, "\"c\""));
            assertEquals("\"%s %s %s\"".formatted(NOON, NOON, NOON.plusSeconds(1)), story.result());
        }
    }

    @Test
    void uuids_areDifferentFromEachOtherAndTheSameInEveryReplay() {
        try (Story story = Story.begun((ctx, order) -> {
            UUID first = ctx.newUuid();
            charge(ctx, 1).await();
            return first + " " + ctx.newUuid() + " " + first.version() + first.variant();
        })) {
            story.turn(result(0, "\"c\""));
            // Stored histories depend on these values.
            assertEquals(
                    "\"fa492ca1-222b-4c99-908f-a0179e51e649 e3fb3282-f2a7-4e2c-b3ff-536fd0cdc10e 42\"", story.result());
        }
    }

    @Test
    void random_isTheSameInEveryReplayAndOnEveryJdk() {
        try (Story story = Story.begun((ctx, order) -> {
            RandomGenerator random = ctx.random();
            ctx.newUuid();
            return random.nextInt() + " " + random.nextInt(100) + " "
                    + ctx.random().nextLong();
        })) {
            // Stored histories depend on these values.
            assertEquals("\"-1113820587 97 9052288766311322332\"", story.result());
        }
    }

    @Test
    void otherExecution_hasOtherRandomValues() {
        List<UUID> uuids = new ArrayList<>();
        for (ExecutionId id :
                List.of(Story.ID, new ExecutionId("hub", "order-42", "e2"), new ExecutionId("hub", "order-4", "2e1"))) {
            try (Execution execution = Execution.of(
                    orchestrator((ctx, order) -> {
                        uuids.add(ctx.newUuid());
                        return "done";
                    }),
                    id,
                    Story.CODEC,
                    Story.THREADS,
                    Story.NONCES)) {
                execution.run(NOON, List.of(Story.start("\"tea\"").after(List.of())));
            }
        }
        assertEquals(3, uuids.stream().distinct().count());
    }

    @Test
    void logger_saysEachLineOnce() {
        List<RecordedTurn> history = new ArrayList<>();
        var binding = orchestrator((ctx, order) -> {
            ctx.logger().info("ordered {} and {}", order[0], "milk");
            charge(ctx, 1).await();
            ctx.logger().warn(MarkerFactory.getMarker("M"), "charged", new IllegalStateException("x"));
            ctx.logger().atError().addKeyValue("k", 1).log("fluent {}", 1);
            ctx.logger().trace("too fine");
            return "replaying: " + ctx.isReplaying() + ctx.logger().isInfoEnabled();
        });
        List<ILoggingEvent> logged = Logged.by("Orders", () -> {
            try (Execution execution = Story.execution(binding)) {
                history.add(execution.run(NOON, List.of(Story.start("\"tea\"").after(List.of()))));
            }
            try (Execution execution = Story.execution(binding)) {
                history.forEach(execution::replay);
                history.add(execution.run(
                        NOON, List.of(result(0, "\"c\"").after(history.get(0).events()))));
            }
        });
        assertEquals(
                List.of("ordered tea and milk", "charged", "fluent 1"),
                logged.stream().map(ILoggingEvent::getFormattedMessage).toList());
        for (ILoggingEvent event : logged) {
            assertEquals("ReplaySafeTest.java", event.getCallerData()[0].getFileName());
        }
        assertTrue(history.get(1).events().toString().contains("replaying: falsetrue"));
    }

    @Test
    void isReplaying_tellsWhetherTheCodeHasRunBefore() {
        List<Boolean> seen = new ArrayList<>();
        var binding = orchestrator((ctx, order) -> {
            seen.add(ctx.isReplaying());
            charge(ctx, 1).await();
            seen.add(ctx.isReplaying());
            return "done";
        });
        RecordedTurn first;
        try (Execution execution = Story.execution(binding)) {
            first = execution.run(NOON, List.of(Story.start("\"tea\"").after(List.of())));
        }
        try (Execution execution = Story.execution(binding)) {
            execution.replay(first);
            execution.run(NOON, List.of(result(0, "\"c\"").after(first.events())));
        }
        assertEquals(List.of(false, true, false), seen);
    }
}
