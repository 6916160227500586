package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.replay.OrchestratorThreads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.CacheBudget;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.Hosting;
import dev.perdure.runtime.worker.QueueWatch;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.runtime.worker.SuspectTrial;
import dev.perdure.runtime.worker.Tokens;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Code that nothing can end takes its threads with it. */
final class ExhaustedWorkerTest {
    private static final Duration TURN_LIMIT = Duration.ofMillis(50);
    private static final Duration LEASE = Duration.ofSeconds(1);

    private final HubStore store = new InMemoryHubStore(1, Clock.systemUTC());
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    private void deaf() {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException ignored) {
                // That is what is wrong with it.
            }
        }
    }

    private RunningWorker start(Runnable code) {
        Engine engine = new Engine(
                "test",
                store,
                Hosting.of(
                        List.of(FlowsTapeBinding.of(ctx -> {
                            code.run();
                            return new FlowCode.Tape(ctx);
                        })),
                        true),
                new PayloadCodec(),
                OrchestratorThreads.create(TURN_LIMIT, 2),
                System::nanoTime,
                new Tokens(),
                CacheBudget.ofThisJvm(),
                Map.of(),
                new SuspectTrial(),
                new QueueWatch(System::nanoTime));
        return RunningWorker.start(
                engine, engine.tokens().get(), LEASE, ActivitySlots.shared(1), new PlatformThreads());
    }

    private void append(String entity) {
        Message append = new Message.Operation("Tape.append", new Payload("[7]"), Optional.empty());
        store.clients().send(0, new OutgoingMessage(0, entity, "to " + entity, MessageCodec.encode(append)));
    }

    @Test
    void workerWithTooManyThreadsThatDoNotEnd_leavesAndAnotherOneGoesOn() {
        RunningWorker exhausted = start(this::deaf);
        append("@Tape@a");
        append("@Tape@b");

        Await.until("it has left", () -> store.workers().live().isEmpty());
        assertEquals(Set.of(), exhausted.partitions());
        Await.until("it says so", exhausted.stopped()::isCompletedExceptionally);

        RunningWorker other = start(() -> {});
        Await.until(
                "done by the other one",
                () -> store.clients().instances(0, List.of("@Tape@a", "@Tape@b")).stream()
                        .allMatch(Optional::isPresent));
        released.countDown();
        other.close();
        exhausted.close();
    }
}
