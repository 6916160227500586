package dev.perdure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {
    @Test
    void entityId_isShownAsItIsStored() {
        assertEquals("@Stock@tea", new EntityId("Stock", "tea").toString());
        assertEquals("@Stock@\ud83d\ude00", new EntityId("Stock", "\ud83d\ude00").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "\0", "\ud83d", "a\ude00b"})
    void entityId_refusesKeysThatCannotBeStored(String key) {
        String message = assertThrows(IllegalArgumentException.class, () -> new EntityId("Stock", key))
                .getMessage();

        assertTrue(message.startsWith("[PERD-311] "), message);
    }

    @Test
    void entityId_limitsTheLengthOfTheKey() {
        assertEquals(200, new EntityId("Stock", "k".repeat(200)).key().length());
        assertThrows(IllegalArgumentException.class, () -> new EntityId("Stock", "k".repeat(201)));
    }

    @Test
    void instanceQuery_limitsThePage() {
        assertThrows(IllegalArgumentException.class, () -> InstanceQuery.all().pageSize(0));
        assertThrows(IllegalArgumentException.class, () -> InstanceQuery.all().pageSize(1_001));
    }

    @Test
    void instanceQuery_keepsWhatWasAskedForOverPages() {
        InstanceQuery query =
                InstanceQuery.status(RuntimeStatus.FAILED).pageSize(7).after("here");

        assertEquals(new InstanceQuery(Set.of(RuntimeStatus.FAILED), 7, Optional.of("here")), query);
    }

    @Test
    void failureDetails_areOfEveryTypeTheExceptionWas() {
        FailureDetails failure = new FailureDetails(
                List.of(FileNotFoundException.class.getName(), IOException.class.getName(), Exception.class.getName()),
                "gone",
                "",
                Optional.empty());

        assertTrue(failure.is(FileNotFoundException.class));
        assertTrue(failure.is(IOException.class));
        assertTrue(failure.is(Throwable.class));
        assertFalse(failure.is(RuntimeException.class));
    }

    @Test
    void runtimeStatus_isTerminalOnlyWhenTheInstanceHasEnded() {
        assertEquals(
                List.of(RuntimeStatus.COMPLETED, RuntimeStatus.FAILED, RuntimeStatus.TERMINATED),
                List.of(RuntimeStatus.values()).stream()
                        .filter(RuntimeStatus::isTerminal)
                        .toList());
    }

    @Test
    void activityTimeouts_refuseWhatLeavesNoTime() {
        for (Duration limit : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofDays(36_501))) {
            String message = assertThrows(IllegalArgumentException.class, () -> CallOptions.timeout(limit))
                    .getMessage();
            assertTrue(message.startsWith("[PERD-340] "), message);
        }
    }

    @Test
    void callOptions_areTheLatterWhereBothSaySomething() {
        RetryPolicy twice = RetryPolicy.attempts(2, Duration.ZERO);
        ActivityTimeouts heartbeat = ActivityTimeouts.none().heartbeat(Duration.ofSeconds(5));

        CallOptions options = CallOptions.retry(twice)
                .and(CallOptions.timeouts(heartbeat.startToClose(Duration.ofSeconds(1))))
                .and(CallOptions.timeout(Duration.ofSeconds(2)));

        assertEquals(new CallOptions(Optional.of(twice), heartbeat.startToClose(Duration.ofSeconds(2))), options);
    }
}
