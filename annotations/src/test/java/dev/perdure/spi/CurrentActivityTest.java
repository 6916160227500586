package dev.perdure.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.ActivityContext;
import dev.perdure.FailureDetails;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CurrentActivityTest {
    private static final ActivityContext ATTEMPT = new Attempt("order-1", "key", 2);

    @Test
    void current_isTheAttemptThatTheThreadRuns() throws Exception {
        assertSame(ATTEMPT, CurrentActivity.run(ATTEMPT, ActivityContext::current));
    }

    @Test
    void current_isRefusedOutsideAnActivity() {
        String message = assertThrows(IllegalStateException.class, ActivityContext::current)
                .getMessage();

        assertTrue(message.startsWith("[PERD-322] "), message);
    }

    @Test
    void current_isRefusedAfterAnActivityThatThrew() {
        assertThrows(
                IOException.class,
                () -> CurrentActivity.run(ATTEMPT, () -> {
                    throw new IOException("activity");
                }));

        assertThrows(IllegalStateException.class, ActivityContext::current);
    }

    @Test
    void run_givesTheResult() throws Exception {
        assertEquals(
                "key",
                CurrentActivity.run(ATTEMPT, () -> ActivityContext.current().idempotencyKey()));
    }

    private record Attempt(String instanceId, String idempotencyKey, int attempt) implements ActivityContext {
        @Override
        public Optional<FailureDetails> lastFailure() {
            return Optional.empty();
        }

        @Override
        public void heartbeat() {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
