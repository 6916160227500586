package dev.perdure.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.InstanceNotFoundException;
import dev.perdure.TaskTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class ClientCallsTest {
    @Test
    void await_givesTheAnswer() {
        assertEquals("answer", ClientCalls.await(CompletableFuture.completedFuture("answer")));
    }

    @Test
    void await_throwsWhatTheCallFailedWith() {
        InstanceNotFoundException failure = new InstanceNotFoundException("none");

        assertSame(
                failure,
                assertThrows(
                        InstanceNotFoundException.class,
                        () -> ClientCalls.await(
                                CompletableFuture.failedFuture(failure), "gone", Duration.ofSeconds(1))));
    }

    @Test
    void await_endsWhenTheTimeIsUp() {
        CompletableFuture<String> never = new CompletableFuture<>();

        TaskTimeoutException late = assertThrows(
                TaskTimeoutException.class, () -> ClientCalls.await(never, "order-7", Duration.ofMillis(1)));

        assertTrue(late.getMessage().contains("order-7"), late.getMessage());

        assertTrue(never.isCancelled());
    }

    @Test
    void await_ofAnInterruptedThreadEndsAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThrows(CancellationException.class, () -> ClientCalls.await(new CompletableFuture<>()));

        assertTrue(Thread.interrupted());
    }
}
