package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    static final class Pure {
        public int twice(int number) {
            return 2 * number;
        }
    }

    static final class Clocked {
        public Instant now() {
            return hidden();
        }

        private static Instant hidden() {
            return Instant.now();
        }
    }

    interface Quote {
        double price();
    }

    static final class Dice implements Quote {
        @Override
        public double price() {
            return Math.random();
        }
    }

    @Test
    void deterministicClasses_pass() {
        Determinism.assertDeterministic(Pure.class);
    }

    @Test
    void others_failWithTheWayThere() {
        String message = assertThrows(
                        AssertionError.class, () -> Determinism.assertDeterministic(Pure.class, Clocked.class))
                .getMessage();
        assertTrue(message.startsWith("dev.perdure.checker.DeterminismTest$Clocked is not deterministic:"), message);
        assertTrue(message.contains("[DET-TIME-01] java.time.Instant.now()"), message);
        assertTrue(message.contains("DeterminismTest.Clocked.now(DeterminismTest.java:19)"), message);
    }

    @Test
    void interfaces_meanTheirImplementations() {
        assertThrows(AssertionError.class, () -> Determinism.assertDeterministic(Quote.class));
    }

    @Test
    void typesWithoutClassFile_cannotBeChecked() {
        CheckFailedException failure =
                assertThrows(CheckFailedException.class, () -> Determinism.assertDeterministic(String.class));
        assertEquals("[PERD-441]", failure.getMessage().substring(0, 10));
    }
}
