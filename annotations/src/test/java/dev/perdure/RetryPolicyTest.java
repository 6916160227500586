package dev.perdure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetryPolicyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void delayAfter_growsByTheFactorUpToTheLimit() {
        RetryPolicy policy = RetryPolicy.attempts(10, SECOND).backoff(2.0, Duration.ofSeconds(5));

        assertEquals(
                List.of(1L, 2L, 4L, 5L, 5L),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(attempt -> policy.delayAfter(attempt).toSeconds())
                        .toList());
    }

    @Test
    void delayAfter_ofManyAttemptsDoesNotOverflow() {
        RetryPolicy policy = RetryPolicy.attempts(Integer.MAX_VALUE, SECOND).backoff(1_000, Duration.ofDays(36_500));

        assertEquals(Duration.ofDays(36_500), policy.delayAfter(1_000_000));
    }

    @Test
    void retryAfter_isTheWaitUntilTheAttemptsAreUsedUpOrTheFailureIsExcepted() {
        RetryPolicy policy = RetryPolicy.attempts(3, SECOND)
                .backoff(2.0, Duration.ofMinutes(1))
                .except(IOException.class);

        assertEquals(Optional.of(Duration.ofSeconds(2)), policy.retryAfter(failure(Exception.class), 2));
        assertEquals(Optional.empty(), policy.retryAfter(failure(Exception.class), 3));
        assertEquals(Optional.empty(), policy.retryAfter(failure(IOException.class), 1));
    }

    private static FailureDetails failure(Class<?> type) {
        return new FailureDetails(List.of(type.getName()), "", "", Optional.empty());
    }

    @Test
    void never_isOneAttempt() {
        assertEquals(1, RetryPolicy.never().maxAttempts());
    }

    @Test
    void except_keepsTheTypesNamedBefore() {
        RetryPolicy policy =
                RetryPolicy.attempts(2, SECOND).except(IOException.class).except(IllegalStateException.class);

        assertEquals(List.of(IOException.class, IllegalStateException.class), policy.except());
    }

    @Test
    void constructor_namesTheSettingThatIsOutOfRange() {
        assertRefused("maxAttempts", () -> RetryPolicy.attempts(0, SECOND));
        assertRefused("firstDelay", () -> RetryPolicy.attempts(2, Duration.ofMillis(-1)));
        assertRefused("backoff", () -> RetryPolicy.attempts(2, SECOND).backoff(0.5, SECOND));
        assertRefused("backoff", () -> RetryPolicy.attempts(2, SECOND).backoff(Double.NaN, SECOND));
        assertRefused("maxDelay", () -> RetryPolicy.attempts(2, SECOND).backoff(2, Duration.ofMillis(999)));
        assertRefused("jitter", () -> RetryPolicy.attempts(2, SECOND).jitter(-0.1));
        assertRefused("jitter", () -> RetryPolicy.attempts(2, SECOND).jitter(1.1));
        assertRefused("jitter", () -> RetryPolicy.attempts(2, SECOND).jitter(Double.NaN));
        assertRefused("maxDelay", () -> RetryPolicy.attempts(2, SECOND).backoff(2, Duration.ofDays(36_501)));
    }

    private static void assertRefused(String setting, org.junit.jupiter.api.function.Executable made) {
        String message = assertThrows(IllegalArgumentException.class, made).getMessage();
        assertTrue(message.startsWith("[PERD-320] ") && message.contains(setting), message);
    }
}
