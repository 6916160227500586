package dev.perdure.runtime.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.perdure.EntityContext;
import dev.perdure.EntityId;
import dev.perdure.runtime.Logged;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Outcome;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.EntityCalls;
import dev.perdure.spi.EntityType;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.StateCell;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EntityTurnTest {
    private static final EntityId TEA = new EntityId("Stock", "tea");
    private static final EntityId AUDIT = new EntityId("Audit", "all");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PayloadCodec CODEC = new PayloadCodec();
    private static final TypeRef<Integer> INT = TypeRef.of(int.class);
    private static final StateCell<Integer> AVAILABLE = new StateCell<>("available", INT, () -> 10);
    private static final StateCell<List<String>> LOG =
            new StateCell<>("log", TypeRef.of(List.class, TypeRef.of(String.class)), List::of);

    static final class OutOfStock extends Exception {
        private static final long serialVersionUID = 1;

        OutOfStock(String message) {
            super(message);
        }
    }

    private static final List<ThrownType<?>> THROWN = List.of(new ThrownType<>(
            OutOfStock.class,
            List.of(Parameter.of("message", TypeRef.of(String.class))),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new OutOfStock((String) properties[0])));

    private static final Signature<Integer> RESERVE =
            new Signature<>("Stock.reserve", List.of(Parameter.of("quantity", INT)), INT, THROWN);
    private static final Signature<Void> NOTE = new Signature<>(
            "Audit.note", List.of(Parameter.of("text", TypeRef.of(String.class))), TypeRef.VOID, List.of());

    private static final Supplier<String> TOKENS = () -> "always the same";

    private static EntityBinding stock(EntityBinding.Code code) {
        return new EntityBinding(
                new EntityType<>("Stock", List.of(AVAILABLE, LOG), values -> values),
                List.of(new EntityBinding.Hosted(RESERVE, code)));
    }

    /** Takes from the stock, tells the audit, and throws if there is not enough, after it has written and signalled. */
    private static final EntityBinding STOCK = stock((ctx, arguments) -> {
        EntityCalls calls = EntityCalls.of(ctx);
        int left = calls.read(AVAILABLE) - (int) arguments[0];
        calls.write(AVAILABLE, left);
        calls.signal(AUDIT, NOTE, ctx.key() + " " + left);
        if (left < 0) {
            throw new OutOfStock("only " + calls.read(AVAILABLE));
        }
        return left;
    });

    private static Message.Operation call(String arguments, int step) {
        return new Message.Operation(
                "Stock.reserve", new Payload(arguments), Optional.of(new ReplyTo.Step("order-42", "e1", step, "c7")));
    }

    private static EntityEffects run(EntityBinding binding, Map<String, String> cells, Message.Operation... ops) {
        List<EntityTurn.Received> received = new ArrayList<>();
        for (Message.Operation op : ops) {
            received.add(new EntityTurn.Received("m" + received.size(), op));
        }
        EntityTurn.Messages messages = new EntityTurn.Messages(received, false);
        return EntityTurn.run(binding, TEA, NOON, cells, messages, 256, CODEC, TOKENS);
    }

    private static EntityEffects.Sending note(String origin, String text) {
        Payload arguments = new Payload("[\"" + text + "\"]");
        return new EntityEffects.Sending(
                origin, AUDIT.toString(), new Message.Operation("Audit.note", arguments, Optional.empty()));
    }

    private static List<Outcome> outcomes(EntityEffects result) {
        return result.answers().stream().map(EntityEffects.Answer::outcome).toList();
    }

    private static Failure failure(EntityEffects result, int answer) {
        return ((Outcome.Failed) result.answers().get(answer).outcome()).failure();
    }

    private static Outcome left(int quantity) {
        return new Outcome.Succeeded(new Payload(Integer.toString(quantity)));
    }

    @Test
    void operations_runInOrderAndEachSeesWhatTheOnesBeforeWrote() {
        EntityEffects result = run(STOCK, Map.of(), call("[1]", 0), call("[2]", 1));
        assertEquals(List.of(left(9), left(7)), outcomes(result));
        assertEquals(
                new ReplyTo.Step("order-42", "e1", 1, "c7"),
                result.answers().get(1).to());
        assertEquals(Map.of("available", "7"), result.written());
        assertEquals(List.of(note("m0", "tea 9"), note("m1", "tea 7")), result.sendings());
    }

    @Test
    void storedCells_areRead() {
        assertEquals(List.of(left(2)), outcomes(run(STOCK, Map.of("available", "3", "log", "[]"), call("[1]", 0))));
    }

    @Test
    void operationThatThrows_changesNothingAndItsExceptionIsTheAnswer() {
        EntityEffects result = run(STOCK, Map.of("available", "3"), call("[1]", 0), call("[5]", 1), call("[2]", 2));
        assertEquals(left(2), outcomes(result).get(0));
        Failure failure = failure(result, 1);
        assertEquals(OutOfStock.class.getName(), failure.types().get(0));
        assertEquals("[\"only -3\"]", failure.properties().orElseThrow().json());
        assertEquals(left(0), outcomes(result).get(2));
        assertEquals(Map.of("available", "0"), result.written());
        assertEquals(2, result.sendings().size());
    }

    @Test
    void errorOfAnOperation_isAnAnswerToo() {
        EntityEffects result = run(
                stock((ctx, arguments) -> {
                    throw new NoClassDefFoundError("com/example/Gone");
                }),
                Map.of(),
                call("[1]", 0));
        assertEquals(
                "java.lang.NoClassDefFoundError", failure(result, 0).types().get(0));
    }

    @Test
    void signal_isNotAnswered_notEvenWhenItThrows() {
        Message.Operation signal = new Message.Operation("Stock.reserve", new Payload("[50]"), Optional.empty());
        List<ILoggingEvent> logged = Logged.by(
                EntityTurn.class.getName(),
                () -> assertEquals(List.of(left(9)), outcomes(run(STOCK, Map.of(), signal, call("[1]", 0)))));
        assertTrue(logged.get(0)
                .getFormattedMessage()
                .startsWith("Signal Stock.reserve of entity @Stock@tea failed, and nobody waits for its answer: "
                        + OutOfStock.class.getName() + ": only -40\n"));
    }

    @Test
    void unknownOperation_isAnsweredWithWhatThereIs() {
        Message.Operation unknown =
                new Message.Operation("Stock.burn", Payload.NO_ARGUMENTS, Optional.of(new ReplyTo.Client("r1")));
        EntityEffects result = run(STOCK, Map.of(), unknown);
        assertEquals(
                "[PERD-325] Operation Stock.burn was asked for, but entity Stock has only: Stock.reserve."
                        + " Deploy workers whose interface has it before those that call it.",
                failure(result, 0).message());
        assertEquals(new ReplyTo.Client("r1"), result.answers().get(0).to());
    }

    @Test
    void argumentsThatCannotBeRead_areAnsweredWithTheReason() {
        for (String arguments : List.of("[]", "[\"one\"]", "[1,2]", "{}")) {
            EntityEffects result = run(STOCK, Map.of(), call(arguments, 0));
            assertTrue(failure(result, 0).message().startsWith("[PERD-307] "), arguments);
            assertEquals(Map.of(), result.written());
        }
    }

    @Test
    void cellThatCannotBeRead_failsTheOperationThatReadsIt() {
        EntityEffects result = run(STOCK, Map.of("available", "\"many\""), call("[1]", 0));
        assertTrue(failure(result, 0)
                .message()
                .startsWith("[PERD-307] State cell 'available' of entity @Stock@tea is stored as \"many\""));
    }

    @Test
    void valueThatIsChangedButNotWritten_isNotStored() {
        EntityEffects result = run(
                stock((ctx, arguments) -> {
                    EntityCalls calls = EntityCalls.of(ctx);
                    calls.write(LOG, new ArrayList<>(List.of("a")));
                    calls.read(LOG).add("b");
                    return calls.read(LOG).size();
                }),
                Map.of(),
                call("[1]", 0));
        assertEquals(List.of(left(1)), outcomes(result));
        assertEquals(Map.of("log", "[\"a\"]"), result.written());
    }

    @Test
    void valueThatCannotBeStored_isRefusedWhereItIsWritten() {
        EntityEffects result = run(
                stock((ctx, arguments) -> {
                    EntityCalls.of(ctx).write(LOG, null);
                    return 1;
                }),
                Map.of(),
                call("[1]", 0));
        assertTrue(failure(result, 0)
                .message()
                .startsWith("[PERD-308] State cell 'log' of entity @Stock@tea cannot be stored: it is null"));
    }

    @Test
    void resultThatCannotBeStored_failsTheOperationAndDropsWhatItWrote() {
        EntityEffects result = run(
                stock((ctx, arguments) -> {
                    EntityCalls.of(ctx).write(AVAILABLE, 1);
                    return null;
                }),
                Map.of(),
                call("[1]", 0));
        assertTrue(failure(result, 0).message().startsWith("[PERD-308] The result of operation Stock.reserve"));
        assertEquals(Map.of(), result.written());
    }

    @Test
    void memoryThatIsUsedUp_isNoAnswerOfTheOperation() {
        EntityBinding greedy = stock((ctx, arguments) -> {
            throw new OutOfMemoryError("no heap");
        });

        assertThrows(OutOfMemoryError.class, () -> run(greedy, Map.of(), call("[1]", 0)));
    }

    @Test
    void context_knowsTheEntityAndTheTime() {
        List<String> seen = new ArrayList<>();
        run(
                stock((ctx, arguments) -> {
                    seen.add(ctx.key() + " " + ctx.now() + " " + ctx.logger().getName());
                    seen.add("" + ctx.newUuid().equals(ctx.newUuid())
                            + ctx.newUuid().version());
                    return 1;
                }),
                Map.of(),
                call("[1]", 0));
        assertEquals(List.of("tea 2026-03-01T12:00:00Z Stock", "true4"), seen);
    }

    @Test
    void contextAfterItsOperation_isRefused() {
        AtomicReference<EntityContext> kept = new AtomicReference<>();
        run(
                stock((ctx, arguments) -> {
                    kept.set(ctx);
                    return 1;
                }),
                Map.of(),
                call("[1]", 0));
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> EntityCalls.of(kept.get()).write(AVAILABLE, 0))
                .getMessage();
        assertTrue(message.startsWith("[PERD-323] The context of entity @Stock@tea was used on thread "), message);
    }

    @Test
    void contextOnAForeignThread_isRefused() {
        EntityEffects result = run(
                stock((ctx, arguments) -> {
                    AtomicReference<String> refusal = new AtomicReference<>("accepted");
                    Thread thread = new Thread(() -> {
                        try {
                            EntityCalls.of(ctx).write(AVAILABLE, 0);
                        } catch (IllegalStateException e) {
                            refusal.set("refused");
                        }
                    });
                    thread.start();
                    thread.join();
                    return refusal.get().equals("refused") ? 1 : 0;
                }),
                Map.of(),
                call("[1]", 0));
        assertEquals(List.of(left(1)), outcomes(result));
        assertEquals(Map.of(), result.written());
    }
}
