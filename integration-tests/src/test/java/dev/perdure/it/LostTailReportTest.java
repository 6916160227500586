package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.testing.InMemoryHubStore;
import dev.perdure.testing.PartitionSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That those who operate a store are told when it has lost what it had taken. */
final class LostTailReportTest {
    private static final Duration LEASE = Duration.ofSeconds(1);

    private final InMemoryHubStore store = new InMemoryHubStore(1, Clock.systemUTC());
    private final FaultyStore faults = new FaultyStore(1);
    private final LogLines logged = LogLines.of("dev.perdure.runtime.worker");
    private final RunningWorker worker = start("b", faults.over(store));
    private int sent;

    @AfterEach
    void close() {
        worker.close();
        logged.close();
    }

    /**
     * Of two workers the one whose id comes first has the partition. Takes three numbers, and then goes on with an
     * execution that takes another three.
     */
    private RunningWorker start(String id, HubStore itsStore) {
        Binding sum = FlowsSumBinding.of(ctx -> soFar -> {
            for (int number = 0; number < 3; number++) {
                ctx.events().number().await();
            }
            return ctx.continueAsNew(soFar);
        });
        Engine engine = Engines.engine(itsStore, System::nanoTime, sum);
        return RunningWorker.start(engine, id, LEASE, ActivitySlots.shared(1), new PlatformThreads());
    }

    private void create(String messageId) {
        Message start = new Message.Start("Sum", new Payload("[[]]"), Optional.empty(), Optional.empty(), messageId);
        OutgoingMessage message = new OutgoingMessage(0, "sum", messageId, MessageCodec.encode(start));
        store.clients().create(new NewInstance(0, "Sum", ContentId.execution("sum", messageId), message));
        awaitTurns(0, 1);
    }

    private void raise() {
        String body = MessageCodec.encode(new Message.Raise("number", new Payload("1")));
        store.clients().send(0, new OutgoingMessage(0, "sum", "m" + sent++, body));
    }

    private StoredInstance stored() {
        return store.clients().instances(0, List.of("sum")).get(0).orElseThrow();
    }

    private void awaitTurns(int generation, int turns) {
        Await.until(
                "turn " + turns,
                () -> ContentId.generation(stored().execution()) == generation && stored().turns() == turns);
    }

    private void failOverTo(PartitionSnapshot replica) {
        store.failOverTo(replica);
        faults.failNext("inbox");
        store.wake();
    }

    private boolean isReported() {
        return logged.count("[PERD-360] Redis has lost its newest writes: partition 0 lacks"
                        + " turns of 1 instances that were committed, among them sum.")
                > 0;
    }

    @Test
    void turnThatIsLost_isReported() {
        create("s");
        PartitionSnapshot replica = store.snapshot(0);
        raise();
        awaitTurns(0, 2);

        failOverTo(replica);

        Await.until("reported", this::isReported);
    }

    @Test
    void executionThatIsLost_isReportedThoughTheOneBeforeHadMoreTurns() {
        create("s");
        for (int turns = 2; turns <= 3; turns++) {
            raise();
            awaitTurns(0, turns);
        }
        PartitionSnapshot replica = store.snapshot(0);
        raise();
        awaitTurns(1, 2);

        failOverTo(replica);

        Await.until("reported", this::isReported);
    }

    @Test
    void whatAnotherOwnerEnded_isNotReported() {
        create("s");
        endAndPurgeByAnother();
        Await.until("handed back", () -> !worker.partitions().isEmpty());

        faults.failNext("inbox");
        Await.until("failed", () -> faults.failures() == 1);

        create("s2");
        assertTrue(!isReported());
    }

    private void endAndPurgeByAnother() {
        RunningWorker other = start("a", store);
        Await.until("taken", () -> !other.partitions().isEmpty());
        String body = MessageCodec.encode(new Message.Terminate("done"));
        store.clients().send(0, new OutgoingMessage(0, "sum", "t", body));
        Await.until("ended", () -> stored().status().isTerminal());
        store.clients().purge(0, "sum", stored().execution());
        other.close();
    }

    @Test
    void whatAnotherOwnerEndedDuringAnOutage_isNotReported() {
        create("s");
        faults.begin(2);
        Await.until("failed", () -> faults.failures() > 0);
        endAndPurgeByAnother();
        faults.begin(0);

        create("s2");
        assertTrue(!isReported());
    }

    @Test
    void outageThatLosesNothing_isNotReported() {
        create("s");
        faults.failNext("inbox");
        raise();
        awaitTurns(0, 2);

        assertTrue(!isReported());
        assertEquals(1, faults.failures());
    }
}
