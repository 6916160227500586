package dev.perdure.runtime.replay;

import static dev.perdure.runtime.replay.Fixtures.charge;
import static dev.perdure.runtime.replay.Fixtures.orchestrator;
import static dev.perdure.runtime.replay.Story.NOON;
import static dev.perdure.runtime.replay.Story.execution;
import static dev.perdure.runtime.replay.Story.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.runtime.Logged;
import dev.perdure.runtime.history.RecordedTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Executions that leave memory while their code waits. */
class UnwindingTest {
    private static RecordedTurn begin(Execution execution) {
        return execution.run(NOON, List.of(start("\"tea\"").after(List.of())));
    }

    @Test
    void eviction_runsFinallyBlocksButNoneOfTheirCalls() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Execution execution = execution(orchestrator((ctx, order) -> {
            try {
                return charge(ctx, 1).await();
            } finally {
                log.add("finally");
                charge(ctx, 2);
                log.add("charged");
            }
        }));
        RecordedTurn turn = begin(execution);

        execution.close();

        assertEquals(List.of("finally"), log);
        assertEquals(2, turn.events().size());
        assertFalse(execution.hasEnded());
    }

    @Test
    void eviction_isNoFailure() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Execution execution = execution(orchestrator((ctx, order) -> {
            ctx.onFailure(() -> log.add("undone"));
            try {
                return charge(ctx, 1).await();
            } catch (Exception e) {
                log.add("caught");
                throw e;
            }
        }));
        begin(execution);
        execution.close();
        assertEquals(List.of(), log);
        assertFalse(execution.hasEnded());
    }

    @Test
    void codeThatSwallowsEverything_hasNoEffect() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Execution execution = execution(orchestrator((ctx, order) -> {
            ctx.onFailure(() -> log.add("undone"));
            for (int i = 0; i < 3; i++) {
                try {
                    charge(ctx, 1).await();
                    log.add("went on");
                } catch (Throwable everything) {
                    log.add("swallowed");
                }
            }
            throw new IllegalStateException("and threw");
        }));
        RecordedTurn turn = begin(execution);
        execution.close();
        assertEquals(List.of("swallowed", "swallowed", "swallowed"), log);
        assertEquals(2, turn.events().size());
        assertFalse(execution.hasEnded());
    }

    @Test
    void codeThatReturnsInFinally_doesNotEndTheInstance() {
        Execution execution = execution(orchestrator(UnwindingTest::returnsInFinally));
        begin(execution);
        execution.close();
        assertFalse(execution.hasEnded());
    }

    @SuppressWarnings("finally")
    private static String returnsInFinally(OrchestrationContext ctx, Object[] order) {
        try {
            return charge(ctx, 1).await();
        } finally {
            return "never mind";
        }
    }

    @Test
    void threadThatDoesNotEnd_isAbandonedAndReported() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Execution execution = execution(orchestrator((ctx, order) -> {
            try {
                return charge(ctx, 1).await();
            } finally {
                release.await();
                ended.countDown();
            }
        }));
        begin(execution);

        List<ILoggingEvent> logged = Logged.by(HandOver.class.getName(), execution::close);

        assertEquals(1, logged.size());
        String message = logged.get(0).getFormattedMessage();
        assertTrue(message.startsWith("Orchestrator of instance order-42 does not end"), message);
        assertTrue(message.contains("UnwindingTest"), message);
        assertEquals(List.of(), Logged.by(HandOver.class.getName(), execution::close));
        release.countDown();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        assertFalse(execution.hasEnded());
    }

    @Test
    void threadThatWaitsOnlyAfterItsTime_isNotTakenForEnded() throws InterruptedException {
        AtomicReference<Thread> code = new AtomicReference<>();
        CountDownLatch late = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Execution execution = execution(
                orchestrator((ctx, order) -> {
                    code.set(Thread.currentThread());
                    awaitInSpiteOfInterrupts(late);
                    try {
                        return charge(ctx, 1).await();
                    } finally {
                        awaitInSpiteOfInterrupts(release);
                    }
                }),
                OrchestratorThreads.create(Duration.ofMillis(50)));
        assertThrows(TurnTooLongException.class, () -> begin(execution));
        late.countDown();
        while (!isWaitingIn("pauseUntil", code.get())) {
            Thread.onSpinWait();
        }

        execution.close();

        assertTrue(execution.isStillRunning());
        release.countDown();
        code.get().join();
        assertFalse(execution.isStillRunning());
    }

    private static boolean isWaitingIn(String method, Thread thread) {
        return thread.getState() == Thread.State.WAITING
                && Stream.of(thread.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals(method));
    }

    private static void awaitInSpiteOfInterrupts(CountDownLatch latch) {
        boolean isOpen = false;
        while (!isOpen) {
            try {
                latch.await();
                isOpen = true;
            } catch (InterruptedException goesOn) {
                isOpen = false;
            }
        }
    }

    @Test
    void closingTwice_orBeforeTheStart_doesNothing() {
        Execution never = execution(orchestrator((ctx, order) -> "never"));
        never.close();
        never.close();
        Execution ended = execution(orchestrator((ctx, order) -> "done"));
        begin(ended);
        ended.close();
        ended.close();
        assertTrue(ended.hasEnded());
    }

    @Test
    void contextOnAForeignThread_isRefusedWhileTheCodeWaits() {
        AtomicReference<OrchestrationContext> context = new AtomicReference<>();
        AtomicReference<Task<String>> task = new AtomicReference<>();
        try (Execution execution = execution(orchestrator((ctx, order) -> {
            context.set(ctx);
            task.set(charge(ctx, 1));
            return task.get().await();
        }))) {
            begin(execution);
            String expected = "[PERD-323] The context of instance order-42 was used on thread "
                    + Thread.currentThread().getName() + ", which does not run it now. Use a context only on the"
                    + " thread of its orchestrator or operation, and only until that ends.";
            assertEquals(
                    expected,
                    assertThrows(IllegalStateException.class, () -> charge(context.get(), 2))
                            .getMessage());
            assertThrows(IllegalStateException.class, () -> task.get().await());
            assertThrows(IllegalStateException.class, () -> task.get().isDone());
            assertThrows(IllegalStateException.class, () -> task.get().cancel());
            assertThrows(IllegalStateException.class, () -> context.get().now());
            assertThrows(IllegalStateException.class, () -> context.get().timer(Duration.ZERO));
        }
    }

    @Test
    void contextOnAThreadTheCodeStarted_isRefused() {
        try (Story story = Story.begun((ctx, order) -> {
            AtomicReference<String> refusal = new AtomicReference<>("accepted");
            Thread thread = new Thread(
                    () -> {
                        try {
                            ctx.newUuid();
                        } catch (IllegalStateException e) {
                            refusal.set(e.getMessage().substring(0, 11));
                        }
                    },
                    "helper");
            thread.start();
            thread.join();
            return refusal.get();
        })) {
            assertEquals("\"[PERD-323] \"", story.result());
        }
    }

    @Test
    void contextAfterTheEnd_isRefused() {
        AtomicReference<OrchestrationContext> context = new AtomicReference<>();
        try (Execution execution = execution(orchestrator((ctx, order) -> {
            context.set(ctx);
            return "done";
        }))) {
            begin(execution);
            assertThrows(IllegalStateException.class, () -> context.get().now());
        }
    }

    @Test
    void interruptedEngineThread_finishesTheTurnAndStaysInterrupted() {
        try (Execution execution = execution(orchestrator((ctx, order) -> "done"))) {
            Thread.currentThread().interrupt();
            RecordedTurn turn = begin(execution);
            assertTrue(Thread.interrupted());
            assertEquals(2, turn.events().size());
        }
    }

    @Test
    void interruptedEngineThread_stillTakesTheCodeDown() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Execution execution = execution(orchestrator((ctx, order) -> {
            try {
                return charge(ctx, 1).await();
            } finally {
                log.add("finally");
            }
        }));
        begin(execution);
        Thread.currentThread().interrupt();
        assertEquals(List.of(), Logged.by(HandOver.class.getName(), execution::close));
        assertTrue(Thread.interrupted());
        assertEquals(List.of("finally"), log);
    }

    @Test
    void codeThatInterruptsItself_waitsAsBefore() {
        try (Story story = Story.begun((ctx, order) -> {
            Thread.currentThread().interrupt();
            return charge(ctx, 1).await();
        })) {
            story.turn(Story.result(0, "\"c\""));
            assertEquals("\"c\"", story.result());
        }
    }

    @Test
    void threadOfAnOrchestrator_isVirtualWhereThatDoesNotPin() {
        AtomicReference<String> thread = new AtomicReference<>();
        try (Execution execution = execution(orchestrator((ctx, order) -> {
            thread.set(
                    Thread.currentThread().toString() + Thread.currentThread().isDaemon());
            return null;
        }))) {
            begin(execution);
        }
        boolean virtual = Runtime.version().feature() >= 24;
        assertEquals(virtual, thread.get().startsWith("VirtualThread["), thread.get());
        assertTrue(thread.get().endsWith("true"), thread.get());
    }

    @Test
    void threadOfAnOrchestrator_bearsItsInstance() {
        AtomicReference<String> name = new AtomicReference<>();
        try (Execution execution = execution(orchestrator((ctx, order) -> {
            name.set(Thread.currentThread().getName());
            return null;
        }))) {
            assertNull(name.get());
            begin(execution);
            assertEquals("orchestrator-order-42", name.get());
        }
    }
}
