package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
