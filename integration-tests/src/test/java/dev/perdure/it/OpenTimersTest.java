package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers that nobody waits for any more do not stay in the store. */
final class OpenTimersTest {
    private static final String ID = "wait";
    private static final Optional<Duration> NONE = Optional.empty();

    private final OnePartition partition = new OnePartition();
    private final PartitionLoop loop = partition.owner(10, WaitsWaitingBinding.of(Waits.Waiter::new));

    @AfterEach
    void close() {
        loop.close();
    }

    private void begin(String how) {
        partition.start(ID, "Waiting", "[\"" + how + "\"]");
        partition.drain(loop);
    }

    private void send(Message message) {
        partition.send(ID, message);
        partition.drain(loop);
    }

    private void go() {
        partition.raise(ID, "go", "null");
        partition.drain(loop);
    }

    /** Lets the activity that waits fail, so that a timer for its next attempt is started. */
    private void failAttempt() {
        partition.answer("WaitsWork", OpenTimersTest::fault);
        partition.drain(loop);
        assertEquals(Optional.of(Duration.ofMinutes(10)), untilNextTimer());
    }

    private static Message fault(ActivityCall call) {
        return new Message.ActivityFault(
                call.execution(),
                call.step(),
                call.nonce(),
                new Failures(new PayloadCodec()).of(new IllegalStateException("busy"), List.of()),
                1);
    }

    private Optional<Duration> untilNextTimer() {
        return partition.store().owners().fire(0).untilNext();
    }

    @ParameterizedTest
    @CsvSource({"return,COMPLETED", "throw,FAILED"})
    void timer_goesWhenItsInstanceEnds(String how, Status end) {
        begin(how);
        assertEquals(Optional.of(Duration.ofHours(1)), untilNextTimer());

        go();

        assertEquals(end, partition.stored(ID).status());
        assertEquals(NONE, untilNextTimer());
    }

    @Test
    void timerOfATerminatedInstance_goes() {
        begin("return");

        send(new Message.Terminate("enough"));

        assertEquals(Status.TERMINATED, partition.stored(ID).status());
        assertEquals(NONE, untilNextTimer());
    }

    /** It fires while the turn that ends its instance is on its way to the store. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void timerThatFiresForAPurgedInstance_hasNoEffectNorOnAnotherOneUnderItsId(boolean startedAnew) {
        AtomicReference<Runnable> beforeCommit = new AtomicReference<>(() -> {});
        OnePartition racing = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("commit")) {
                beforeCommit.get().run();
            }
        }));
        try (PartitionLoop owner = racing.owner(10, WaitsWaitingBinding.of(Waits.Waiter::new))) {
            racing.start(ID, "Waiting", "[\"return\"]");
            racing.drain(owner);
            beforeCommit.set(() -> {
                racing.clock().forward(Duration.ofHours(1));
                racing.store().owners().fire(0);
            });
            racing.send(ID, new Message.Terminate("enough"));
            owner.step(Duration.ZERO);
            beforeCommit.set(() -> {});
            assertEquals(1, racing.inbox().size());
            racing.purge(ID);
            if (startedAnew) {
                racing.start(ID, "Waiting", "[\"return\"]", "again");
            }
            racing.drain(owner);

            FireResult timers = racing.store().owners().fire(0);
            assertEquals(startedAnew ? Optional.of(Duration.ofHours(1)) : NONE, timers.untilNext());
            assertEquals(
                    startedAnew,
                    racing.store().clients().instances(0, List.of(ID)).get(0).isPresent());
            if (startedAnew) {
                assertEquals(1, racing.history(ID).size());
                assertFalse(racing.history(ID).get(0).contains("TimerFired"));
            }
        }
    }

    @Test
    void timerOfAnInstanceWhoseCodeWasChanged_goesWhenItIsTerminated() {
        begin("return");
        try (PartitionLoop changed = partition.owner(
                10, WaitsWaitingBinding.of(ctx -> how -> ctx.events().go().await()))) {
            partition.send(ID, new Message.Terminate("enough"));
            partition.drain(changed);
        }

        assertEquals(Status.TERMINATED, partition.stored(ID).status());
        assertEquals(NONE, untilNextTimer());
    }

    @ParameterizedTest
    @CsvSource({"returnAtOnce", "cancelAtOnce"})
    void timerThatIsNotNeededAfterTheTurnThatMadeIt_isNotStarted(String how) {
        begin(how);

        assertEquals(NONE, untilNextTimer());
    }

    @Test
    void timerOfARetry_goesWhenItsInstanceEnds() {
        begin("retry");
        failAttempt();

        send(new Message.Terminate("enough"));

        assertEquals(NONE, untilNextTimer());
    }

    @Test
    void timerOfARetry_goesWhenTheActivityIsCancelled() {
        begin("cancelRetry");
        failAttempt();

        go();

        assertEquals(Status.RUNNING, partition.stored(ID).status());
        assertEquals(NONE, untilNextTimer());
    }
}
