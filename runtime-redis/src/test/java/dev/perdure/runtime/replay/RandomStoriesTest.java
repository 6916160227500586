package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.RESERVE;
import static dev.perdure.runtime.replay.Fixtures.SHIP;
import static dev.perdure.runtime.replay.Fixtures.approved;
import static dev.perdure.runtime.replay.Fixtures.calls;
import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.threeTimes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.DurableException;
import dev.perdure.EntityId;
import dev.perdure.OrchestrationContext;
import dev.perdure.PayloadException;
import dev.perdure.Task;
import dev.perdure.runtime.replay.Fixtures.Busy;
import dev.perdure.runtime.replay.Fixtures.CardDeclined;
import dev.perdure.spi.ChildOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orchestrators that do whatever their seed says, and messages that come as the seed says: twice, late, for steps that
 * never were. Each story is told again from every turn on, as all stories are.
 */
class RandomStoriesTest {
    private static final int SEEDS = 150;
    private static final int MAX_TURNS = 12;

    static Stream<Long> seeds() {
        return Stream.iterate(0L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyStory_isToldTheSameFromEveryTurnOn(long seed) {
        Random mail = new Random(~seed);
        try (Story story = Story.begun((ctx, order) -> new Wanderer(ctx, new Random(seed)).wander())) {
            for (int turn = 0; turn < MAX_TURNS && !story.hasEnded(); turn++) {
                story.turn(Stream.generate(() -> anyMessage(mail))
                        .limit(1 + mail.nextInt(6))
                        .toArray(Story.Sent[]::new));
            }
        } catch (PayloadException parked) {
            // What came before it was told again all the same.
            assertTrue(parked.getMessage().startsWith("[PERD-307]"), parked.getMessage());
        }
    }

    private static Story.Sent anyMessage(Random mail) {
        int step = mail.nextInt(14);
        return switch (mail.nextInt(12)) {
            case 0, 1, 2 -> Story.result(step, "\"r" + step + "\"");
            case 3 -> Story.fault(step, new Busy("busy"));
            case 4 -> Story.fault(step, new CardDeclined(51));
            case 5 -> Story.retryDue(step, 2 + mail.nextInt(2));
            case 6, 7 -> Story.timerDue(step);
            case 8 -> Story.answer(step, mail.nextBoolean() ? "5" : "\"sent\"");
            case 9 -> Story.failed(step, new Busy("closed"));
            case 10 -> mail.nextInt(20) == 0 ? Story.terminate("enough") : Story.raise("approved", "\"ann\"");
            default -> Story.raise("approved", mail.nextBoolean() ? "\"bob\"" : "{}");
        };
    }

    /** An orchestrator that asks and waits at random. */
    private record Wanderer(OrchestrationContext ctx, Random random, List<Task<?>> tasks, StringBuilder log) {
        Wanderer(OrchestrationContext ctx, Random random) {
            this(ctx, random, new ArrayList<>(List.of(charge(ctx, 0))), new StringBuilder());
        }

        String wander() throws Exception {
            ctx.onFailure(() -> charge(ctx, 99).await());
            for (int i = 0; i < 15; i++) {
                try {
                    move();
                } catch (Busy | DurableException expected) {
                    log.append(expected.getClass().getSimpleName()).append(' ');
                }
            }
            if (random.nextInt(3) == 0) {
                throw new CardDeclined(7);
            }
            return log.toString();
        }

        private void move() {
            switch (random.nextInt(14)) {
                case 0, 1 -> tasks.add(charge(ctx, random.nextInt(9)));
                case 2 -> tasks.add(charge(ctx, random.nextInt(9), threeTimes().except(CardDeclined.class)));
                case 3 -> tasks.add(ctx.timer(Duration.ofSeconds(random.nextInt(9))));
                case 4 -> tasks.add(approved(ctx));
                case 5 -> tasks.add(calls(ctx).entity(new EntityId("Stock", "tea"), RESERVE, 1));
                case 6 -> tasks.add(calls(ctx).orchestration(SHIP, ChildOptions.none(), "box" + random.nextInt(3)));
                case 7 -> calls(ctx).signal(new EntityId("Stock", "tea"), RESERVE, random.nextInt(9));
                case 8 -> some().cancel();
                case 9 ->
                    log.append(some().completesWithin(Duration.ofMinutes(1))).append(' ');
                case 10 -> log.append(ctx.newUuid()).append(ctx.now()).append(' ');
                case 11 ->
                    log.append(tasks.indexOf(ctx.anyOf(some(), some(), ctx.timer(Duration.ofHours(1)))
                                    .await()))
                            .append(' ');
                case 12 ->
                    log.append(ctx.allOf(List.of(some(), some())).await(Duration.ofHours(2)))
                            .append(' ');
                default -> log.append(some().await()).append(' ');
            }
        }

        private Task<?> some() {
            return tasks.get(random.nextInt(tasks.size()));
        }
    }
}
