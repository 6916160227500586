package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.FailureDetails;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final Failures FAILURES = new Failures(new PayloadCodec());
    private static final TypeRef<String> STRING = TypeRef.of(String.class);

    static class Declined extends Exception {
        private static final long serialVersionUID = 1;

        Declined(String message) {
            super(message);
        }
    }

    static final class CardDeclined extends Declined {
        private static final long serialVersionUID = 1;
        private final int code;

        CardDeclined(String message, int code) {
            super(message);
            this.code = code;
        }
    }

    static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message for you");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause either");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("nor a stack");
        }
    }

    private static final ThrownType<CardDeclined> CARD_DECLINED = new ThrownType<>(
            CardDeclined.class,
            List.of(Parameter.of("message", STRING), Parameter.of("code", TypeRef.of(int.class))),
            thrown -> new Object[] {thrown.getMessage(), thrown.code},
            properties -> new CardDeclined((String) properties[0], (int) properties[1]));

    private static final ThrownType<Declined> DECLINED = new ThrownType<>(
            Declined.class,
            List.of(Parameter.of("message", STRING)),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new Declined((String) properties[0]));

    private static final List<ThrownType<?>> DECLARED = List.of(CARD_DECLINED, DECLINED);

    @Test
    void exception_isStoredByTypesMessageAndStack() {
        Failure failure = FAILURES.of(new UncheckedIOException("disk", new IOException("full")), List.of());
        assertEquals(
                List.of("java.io.UncheckedIOException", "java.lang.RuntimeException", "java.lang.Exception"),
                failure.types());
        assertEquals("disk", failure.message());
        assertTrue(
                failure.stackTrace().startsWith("at dev.perdure.runtime.history.FailuresTest."), failure.stackTrace());
        assertEquals("full", failure.cause().orElseThrow().message());
        assertEquals(Optional.empty(), failure.properties());
    }

    @Test
    void declaredException_comesBackAsItsMostSpecificType() {
        Failure failure = FAILURES.of(new CardDeclined("no", 51), DECLARED);
        CardDeclined rebuilt =
                (CardDeclined) FAILURES.rebuild(failure, DECLARED).orElseThrow();
        assertEquals("no 51", rebuilt.getMessage() + " " + rebuilt.code);
    }

    @Test
    void subtypeOfADeclaredException_comesBackAsTheDeclaredOne() {
        List<ThrownType<?>> declared = List.of(DECLINED);
        Failure failure = FAILURES.of(new CardDeclined("no", 51), declared);
        assertEquals(
                Declined.class,
                FAILURES.rebuild(failure, declared).orElseThrow().getClass());
    }

    @Test
    void undeclaredException_staysAsItIsStored() {
        assertEquals(Optional.empty(), FAILURES.rebuild(FAILURES.of(new IOException("x"), DECLARED), DECLARED));
        Failure declaredThere = FAILURES.of(new CardDeclined("no", 51), DECLARED);
        assertEquals(Optional.empty(), FAILURES.rebuild(declaredThere, List.of()));
    }

    @Test
    void propertiesThatDoNotFitAnyMore_leaveItUnbuilt() {
        Failure failure = FAILURES.of(new Declined("no"), DECLARED);
        Failure changed = new Failure(
                failure.types(), "no", "", Optional.empty(), Optional.of(new Payload("[{\"other\":1},2,3]")));
        assertEquals(Optional.empty(), FAILURES.rebuild(changed, DECLARED));
    }

    @Test
    void propertyThatCannotBeStored_leavesTheRestAsItIs() {
        Failure failure = FAILURES.of(new CardDeclined(null, 51), DECLARED);
        assertEquals(Optional.empty(), failure.properties());
        assertEquals(CardDeclined.class.getName(), failure.types().get(0));
    }

    @Test
    void exceptionWhoseOwnMethodsThrow_isStoredByItsType() {
        Failure failure = FAILURES.of(new Hostile(), List.of());
        assertEquals(Hostile.class.getName(), failure.types().get(0));
        assertEquals("", failure.message());
        assertEquals("", failure.stackTrace());
        assertEquals(Optional.empty(), failure.cause());
    }

    @Test
    void exceptionWhosePropertiesThrow_isStoredWithoutThem() {
        ThrownType<Declined> broken = new ThrownType<>(
                Declined.class,
                List.of(Parameter.of("message", STRING)),
                thrown -> {
                    throw new IllegalStateException("broken accessor");
                },
                properties -> {
                    throw new IllegalStateException("broken constructor");
                });
        assertEquals(
                Optional.empty(),
                FAILURES.of(new Declined("no"), List.of(broken)).properties());
        Failure stored = FAILURES.of(new Declined("no"), DECLARED);
        assertEquals(Optional.empty(), FAILURES.rebuild(stored, List.of(broken)));
    }

    @Test
    void circleOfCauses_isCut() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        int depth = 0;
        for (Optional<Failure> at = Optional.of(FAILURES.of(first, List.of())); at.isPresent(); ) {
            at = at.get().cause();
            depth++;
        }
        assertEquals(9, depth);
    }

    @Test
    void longTexts_areCut() {
        Exception recursive = new Exception("x".repeat(100_000));
        StackTraceElement[] stack = new StackTraceElement[5_000];
        java.util.Arrays.fill(stack, new StackTraceElement("Some", "method", "Some.java", 1));
        recursive.setStackTrace(stack);
        Failure failure = FAILURES.of(recursive, List.of());
        assertEquals(8 * 1024 + 3, failure.message().length());
        assertEquals(8 * 1024 + 3, failure.stackTrace().length());
    }

    @Test
    void manySuppressed_leaveRoomForTheStack() {
        Exception failed = new Exception("failed");
        for (int i = 0; i < 1_000; i++) {
            failed.addSuppressed(new Exception("also " + i));
        }
        String stack = FAILURES.of(failed, List.of()).stackTrace();
        assertTrue(stack.startsWith("Suppressed: java.lang.Exception: also 0\n"), stack);
        assertTrue(stack.contains("\nat dev.perdure.runtime.history.FailuresTest.manySuppressed"), stack);
    }

    @Test
    void failureOfATask_isKeptThoughItCouldNotBeRebuilt() {
        FailureDetails details = new FailureDetails(List.of("com.example.Gone"), "gone", "at there", Optional.empty());
        Failure failure = FAILURES.of(new TaskFailedException("failed", details, Optional.empty()), List.of());
        assertEquals(details, failure.cause().orElseThrow().details());
    }
}
