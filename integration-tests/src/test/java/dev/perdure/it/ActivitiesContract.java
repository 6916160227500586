package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.ActivityContext;
import dev.perdure.FailureDetails;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Worker;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.PartitionImage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long activities may wait and run, and who learns that they are not wanted any more. The lease is a second. */
interface ActivitiesContract {
    TestHub hub();

    default ErrandsErrandClient.Instance errand(Errands.Limits limits, int attempts) {
        return new ErrandsErrandClient(hub().client()).start("key", limits, attempts);
    }

    default String result(ErrandsErrandClient.Instance errand) {
        return errand.result(TestHub.LIMIT);
    }

    /** A worker that hosts orchestrators and the activity. */
    default void host(Errands.Chores chores) {
        hostOrchestrators();
        hub().start(List.of(ErrandsChoresBinding.of(chores)));
    }

    default void hostOrchestrators() {
        hub().start(List.of(
                ErrandsErrandBinding.of(ErrandCode.Errand::new),
                ErrandsPatientErrandBinding.of(ErrandCode.PatientErrand::new),
                ErrandsOtherErrandBinding.of(ErrandCode.OtherErrand::new)));
    }

    private static void assertTimedOut(String limit, String told) {
        assertTrue(
                told.startsWith("dev.perdure.ActivityTimeoutException: [PERD-341] Activity Chores.chore exceeded"),
                told);
        assertTrue(told.contains(limit + " time-out"), told);
    }

    private static void awaitInterrupt(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException expected) {
            throw new IllegalStateException("interrupted");
        }
    }

    /** Does not react to interrupts. */
    private static void awaitUninterruptibly(CountDownLatch gate) {
        boolean interrupted = false;
        while (gate.getCount() > 0) {
            try {
                gate.await();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    default void startToClose_interruptsTheAttemptAndTheNextOneIsRetried() {
        List<Boolean> cancelled = new CopyOnWriteArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        host(key -> {
            ActivityContext ctx = ActivityContext.current();
            if (ctx.attempt() == 1) {
                try {
                    awaitInterrupt(never);
                } finally {
                    cancelled.add(ctx.isCancelled());
                }
            }
            return "attempt " + ctx.attempt() + " cancelled " + ctx.isCancelled();
        });

        assertEquals("attempt 2 cancelled false", result(errand(new Errands.Limits(200, 0, 0, 0), 2)));
        Await.until("interrupted", () -> cancelled.equals(List.of(true)));
    }

    @Test
    default void startToClose_decidesOverWhatTheCodeStillReturns() {
        CountDownLatch released = new CountDownLatch(1);
        List<String> ended = new CopyOnWriteArrayList<>();
        host(key -> {
            awaitUninterruptibly(released);
            ended.add(key);
            return "too late";
        });
        ErrandsErrandClient.Instance errand = errand(new Errands.Limits(200, 0, 0, 0), 1);

        assertTimedOut("start-to-close", result(errand));
        released.countDown();
        Await.until("ended", () -> ended.size() == 1);

        assertEquals("too late", result(errand(Errands.Limits.NONE, 1)));
        assertTimedOut("start-to-close", result(errand));
    }

    @Test
    default void startToClose_isAsDeclaredWhereTheCallSaysNothing() {
        CountDownLatch never = new CountDownLatch(1);
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        hostOrchestrators();
        hub().start(List.of(ErrandsOthersBinding.of(key -> {
            attempts.add(ActivityContext.current().attempt());
            awaitInterrupt(never);
            return "";
        })));

        String told = new ErrandsOtherErrandClient(hub().client()).start("key").result(TestHub.LIMIT);

        assertTrue(told.contains("PT0.25S"), told);
        assertEquals(List.of(1, 2), attempts);
    }

    @Test
    default void lastFailure_isWhatTheAttemptBeforeHasFailedWith() {
        CountDownLatch never = new CountDownLatch(1);
        List<String> told = new CopyOnWriteArrayList<>();
        host(key -> {
            ActivityContext ctx = ActivityContext.current();
            told.add(ctx.lastFailure().map(FailureDetails::toString).orElse("none"));
            switch (ctx.attempt()) {
                case 1 -> throw new IllegalStateException("broken", new IllegalArgumentException("inside"));
                case 2 -> awaitInterrupt(never);
                default -> {
                    // Succeeds.
                }
            }
            return "attempt " + ctx.attempt();
        });

        assertEquals("attempt 3", result(errand(new Errands.Limits(200, 0, 0, 0), 3)));
        assertEquals(List.of("none", "java.lang.IllegalStateException: broken"), told.subList(0, 2));
        assertTimedOut("start-to-close", told.get(2));
    }

    @Test
    default void retryHandler_repeatsAsItsCodeDecides() {
        host(key -> {
            throw new IllegalStateException(ActivityContext.current().attempt() < 3 ? "again" : "enough");
        });

        assertEquals("java.lang.IllegalStateException: enough[1, 2, 3]", patientErrand());
    }

    @Test
    default void retryHandler_goesOnAfterItsWorkerIsReplaced() {
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        Worker first = hub().start(List.of(
                ErrandsPatientErrandBinding.of(ErrandCode.PatientErrand::new), ErrandsChoresBinding.of(key -> {
                    attempts.add(ActivityContext.current().attempt());
                    throw new IllegalStateException("again");
                })));
        ErrandsPatientErrandClient.Instance errand = new ErrandsPatientErrandClient(hub().client()).start("key");
        Await.until("retried", () -> attempts.size() >= 3);
        first.close();
        host(key -> key);

        String told = errand.result(TestHub.LIMIT);

        assertTrue(told.startsWith("key[1, 2, 3"), told);
    }

    private String patientErrand() {
        return new ErrandsPatientErrandClient(hub().client()).start("key").result(TestHub.LIMIT);
    }

    @Test
    default void heartbeat_isMissedByCodeThatSaysNothing() {
        CountDownLatch never = new CountDownLatch(1);
        host(key -> {
            awaitInterrupt(never);
            return "";
        });

        assertTimedOut("heartbeat", result(errand(new Errands.Limits(0, 0, 0, 150), 1)));
    }

    @Test
    default void heartbeat_keepsCodeRunningThatTakesLonger() {
        host(key -> {
            ActivityContext ctx = ActivityContext.current();
            long end = System.nanoTime() + Duration.ofMillis(900).toNanos();
            while (System.nanoTime() < end && !ctx.isCancelled()) {
                ctx.heartbeat();
                Thread.onSpinWait();
            }
            return "cancelled " + ctx.isCancelled();
        });

        assertEquals("cancelled false", result(errand(new Errands.Limits(0, 0, 0, 500), 1)));
    }

    @Test
    default void scheduleToClose_endsTheCallWhileAnAttemptRuns() {
        CountDownLatch cancelled = new CountDownLatch(1);
        host(key -> {
            ActivityContext ctx = ActivityContext.current();
            Await.until("cancelled", ctx::isCancelled);
            cancelled.countDown();
            return "too late";
        });

        assertTimedOut("schedule-to-close", result(errand(new Errands.Limits(0, 0, 200, 0), 5)));
        Await.until("told", () -> cancelled.getCount() == 0);
        awaitNoActivities();
    }

    @Test
    default void scheduleToClose_ofACallInTimeFiresNothing() {
        host(key -> "done");

        assertEquals("done", result(errand(new Errands.Limits(0, 0, 60_000, 0), 1)));
        HubStore store = hub().store();
        IntStream.range(0, store.partitions())
                .forEach(partition -> assertEquals(
                        List.of(), store.inspection().image(partition).timers()));
    }

    @Test
    default void scheduleToClose_givesTheFailureWhereARetryWouldComeTooLate() {
        host(key -> {
            throw new IllegalStateException("broken");
        });
        ErrandsErrandClient.Instance errand = errand(new Errands.Limits(0, 0, 60_000, 0), 1);

        assertEquals("java.lang.IllegalStateException: broken", result(errand));
    }

    @Test
    default void scheduleToStart_endsTheCallThatNobodyTakes() {
        hostOrchestrators();
        List<String> run = new CopyOnWriteArrayList<>();

        assertTimedOut("schedule-to-start", result(errand(new Errands.Limits(0, 150, 0, 0), 3)));

        hub().start(List.of(ErrandsChoresBinding.of(key -> {
            run.add(key);
            return key;
        })));
        awaitNoActivities();
        assertEquals(List.of(), run);
    }

    @Test
    default void scheduleToStart_isVoidOnceTheActivityIsTaken() {
        CountDownLatch released = new CountDownLatch(1);
        List<String> begun = new CopyOnWriteArrayList<>();
        host(key -> {
            begun.add(key);
            awaitUninterruptibly(released);
            return "done";
        });
        ErrandsErrandClient.Instance errand = errand(new Errands.Limits(0, 2_000, 0, 0), 1);
        Await.until("begun", () -> begun.size() == 1);

        HubStore store = hub().store();
        IntStream.range(0, store.partitions())
                .forEach(partition -> assertEquals(
                        List.of(), store.inspection().image(partition).timers()));
        released.countDown();
        assertEquals("done", result(errand));
    }

    @Test
    default void terminate_tellsTheActivityThatRuns() {
        CountDownLatch begun = new CountDownLatch(1);
        List<String> told = new CopyOnWriteArrayList<>();
        host(key -> {
            begun.countDown();
            Await.until("cancelled", ActivityContext.current()::isCancelled);
            told.add(key);
            return "";
        });
        ErrandsErrandClient.Instance errand = errand(Errands.Limits.NONE, 1);
        awaitInterrupt(begun);

        errand.terminate("no longer wanted");

        assertEquals(RuntimeStatus.TERMINATED, errand.awaitEnd(TestHub.LIMIT).status());
        Await.until("told", () -> told.size() == 1);
        awaitNoActivities();
    }

    @ParameterizedTest
    @ValueSource(strings = {"StackOverflowError", "OutOfMemoryError", "NoClassDefFoundError", "TooLarge"})
    default void whatGoesWrongInAnActivity_failsItsStepAndNothingElse(String what) {
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        host(key -> {
            attempts.add(ActivityContext.current().attempt());
            return switch (attempts.size() > 1 ? "" : what) {
                case "StackOverflowError" -> endless(key);
                case "OutOfMemoryError" -> throw new OutOfMemoryError("Java heap space");
                case "NoClassDefFoundError" -> throw new NoClassDefFoundError("com/example/Gone");
                case "TooLarge" -> "x".repeat(3 << 20);
                default -> "fine";
            };
        });
        boolean isResult = what.equals("TooLarge");

        String told = result(errand(Errands.Limits.NONE, isResult ? 3 : 1));

        assertTrue(told.startsWith(isResult ? "dev.perdure.PayloadException: [PERD-308]" : "java.lang." + what), told);
        assertEquals(List.of(1), attempts);
        assertEquals("fine", result(errand(Errands.Limits.NONE, 1)));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static String endless(String key) {
        return endless(key + key.length());
    }

    /** No activity waits or runs, and nothing is kept of one that was given up. */
    default void awaitNoActivities() {
        HubStore store = hub().store();
        Await.until(
                "no activities",
                () -> IntStream.range(0, store.partitions())
                        .mapToObj(partition -> store.inspection().image(partition))
                        .allMatch(ActivitiesContract::isWithoutActivities));
    }

    private static boolean isWithoutActivities(PartitionImage image) {
        return image.queues().isEmpty()
                && image.instances().values().stream()
                        .allMatch(instance -> instance.givenUp().isEmpty());
    }
}
