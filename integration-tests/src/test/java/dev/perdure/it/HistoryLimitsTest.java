package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.LimitExceededException;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.OutcomeCodec;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories and turns that grow too large. */
final class HistoryLimitsTest {
    private static final TypeRef<String> STRING = TypeRef.of(String.class);
    private static final EventType<String> MORE = new EventType<>("more", STRING);
    private static final Signature<String> SELF =
            new Signature<>("Grower", List.of(new Parameter("how", STRING)), STRING, List.of());
    private static final Signature<String> PARENT = new Signature<>("Parent", List.of(), STRING, List.of());

    private final OnePartition partition = new OnePartition();
    private final List<Boolean> hints = new ArrayList<>();

    private Binding[] code() {
        return new Binding[] {
            new OrchestratorBinding(SELF, List.of(MORE), true, (ctx, arguments) -> {
                OrchestrationCalls calls = OrchestrationCalls.of(ctx);
                switch ((String) arguments[0]) {
                    case "timers" -> {
                        while (true) {
                            ctx.timer(Duration.ofHours(1));
                        }
                    }
                    case "arguments" -> {
                        while (true) {
                            calls.detached(SELF, ChildOptions.none(), "x".repeat(1 << 20));
                        }
                    }
                    default -> {
                        for (boolean hint = false; !hint || !arguments[0].equals("heeding"); ) {
                            calls.event(MORE).await();
                            hint = ctx.shouldContinueAsNew();
                            if (!ctx.isReplaying()) {
                                hints.add(hint);
                            }
                        }
                        return calls.continueAsNew(SELF, "heeding");
                    }
                }
            }),
            new OrchestratorBinding(
                    PARENT,
                    List.of(),
                    true,
                    (ctx, none) -> OrchestrationCalls.of(ctx)
                            .orchestration(SELF, ChildOptions.none().withId("child"), "timers")
                            .await())
        };
    }

    private PartitionLoop owner() {
        return partition.owner(10, code());
    }

    private void start(String how) {
        partition.start("a", "Grower", "[\"" + how + "\"]");
    }

    /** Each event makes two: it comes, and the next one is waited for. */
    private void grow(PartitionLoop loop, int events) {
        for (int i = 0; i < events; i++) {
            partition.raise("a", "more", "\"\"");
        }
        partition.drain(loop);
    }

    private void assertFailed(String id, String with) {
        assertEquals(Status.FAILED, partition.stored(id).status());
        var failure =
                OutcomeCodec.decodeFailure(id, partition.stored(id).failure().orElseThrow());
        assertTrue(failure.details().is(LimitExceededException.class), failure.toString());
        assertTrue(failure.message().startsWith(with), failure.message());
        assertEquals(List.of(), partition.store().inspection().image(0).timers());
    }

    @Test
    void history_ofFiftyThousandEventsIsTheLast() {
        start("growing");
        try (PartitionLoop loop = owner()) {
            grow(loop, 24_990);
            assertEquals(Status.RUNNING, partition.stored("a").status());
            assertTrue(hints.get(3_000));
            assertFalse(hints.get(2_000));
            grow(loop, 20);
            grow(loop, 1);
        }
        assertFailed("a", "[PERD-354] The history of instance a has 50");
    }

    @Test
    void history_thatGrowsIsWarnedOfOnce() {
        start("growing");
        try (LogLines logged = LogLines.of("dev.perdure.runtime.worker")) {
            try (PartitionLoop loop = owner()) {
                grow(loop, 6_000);
            }
            try (PartitionLoop next = owner()) {
                grow(next, 300);
            }
            assertEquals(1, logged.count("[PERD-353]"));
            assertEquals(1, logged.count("[PERD-353] The history of instance a has 10"));
        }
    }

    @Test
    void history_thatTheCodeKeepsShortIsNeverTooLarge() {
        start("heeding");
        try (PartitionLoop loop = owner()) {
            grow(loop, 3_000);
        }
        try (PartitionLoop loop = owner()) {
            grow(loop, 3_000);
        }
        assertEquals(Status.RUNNING, partition.stored("a").status());
        assertEquals(2, ContentId.generation(partition.stored("a").execution()));
    }

    @Test
    void turn_thatAsksWithoutEndFailsTheInstanceAndDoesNothing() {
        start("timers");
        try (PartitionLoop loop = owner()) {
            partition.drain(loop);
        }
        assertFailed("a", "[PERD-355] Instance a asked for more than 10,000 steps");
    }

    @Test
    void turn_ofTooLargeArgumentsFailsTheInstanceAndDoesNothing() {
        start("arguments");
        try (PartitionLoop loop = owner()) {
            partition.drain(loop);
        }
        assertFailed("a", "[PERD-355] Instance a asked for more than 10,000 steps, or than 4 MiB");
        assertEquals(1, partition.store().inspection().image(0).instances().size());
    }

    @Test
    void firstTurnThatIsTooLarge_failsTheParentToo() {
        partition.start("parent", "Parent", "[]");
        try (PartitionLoop loop = owner()) {
            partition.drain(loop);
        }
        assertFailed("child", "[PERD-355]");
        assertEquals(Status.FAILED, partition.stored("parent").status());
    }
}
