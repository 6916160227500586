package dev.perdure.it;

import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.ActivitySlots;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.RunningWorker;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call of the store that does not return to one worker, and does to the other. */
final class StuckTurnTest {
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final String ENTITY = "@Tape@" + new PlacedIds(2).tape(0);
    private static final String INNOCENT = "@Tape@" + new PlacedIds(2).tape(1);

    private final HubStore store = new InMemoryHubStore(2, Clock.systemUTC());
    private final AtomicLong passed = new AtomicLong();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final LogLines logged = LogLines.of("dev.perdure.runtime.worker.StepWatch");

    @AfterEach
    void close() {
        released.countDown();
        logged.close();
    }

    private RunningWorker start(HubStore view) {
        Engine engine =
                Engines.engine(view, () -> System.nanoTime() + passed.get(), FlowsTapeBinding.of(FlowCode.Tape::new));
        return RunningWorker.start(
                engine, engine.tokens().get(), LEASE, ActivitySlots.shared(1), new PlatformThreads());
    }

    private HubStore stuck() {
        return Broken.store(store, (method, arguments) -> {
            if (method.equals("commit")) {
                entered.countDown();
                Await.until("released", Duration.ofMinutes(2), () -> released.getCount() == 0);
            }
        });
    }

    @Test
    void stepThatDoesNotEnd_isToldAndItsPartitionTakenByAnotherWorker() throws Exception {
        RunningWorker stuck = start(stuck());
        Message append = new Message.Operation("Tape.append", new Payload("[7]"), Optional.empty());
        store.clients().send(0, new OutgoingMessage(0, ENTITY, "m", MessageCodec.encode(append)));
        entered.await();
        RunningWorker other = start(store);
        try {
            Await.until("shared", () -> other.partitions().equals(Set.of(1)));

            passed.addAndGet(Duration.ofSeconds(46).toNanos());
            Await.until("given up", () -> logged.count("Partition 0", "StuckTurnTest") == 1);
            Await.until(
                    "done elsewhere",
                    () -> store.clients()
                            .instances(0, List.of(ENTITY))
                            .get(0)
                            .map(StoredInstance::cells)
                            .filter(cells -> "[7]".equals(cells.get("values")))
                            .isPresent());

            released.countDown();
            Await.until(
                    "back",
                    () -> Stream.of(stuck, other)
                                    .mapToInt(each -> each.partitions().size())
                                    .sum()
                            == 2);
        } finally {
            released.countDown();
            stuck.close();
            other.close();
        }
    }

    private void append(String entity) {
        Message append = new Message.Operation("Tape.append", new Payload("[7]"), Optional.empty());
        int partition = new Partitions(2).of(entity);
        store.clients()
                .send(partition, new OutgoingMessage(partition, entity, "to " + entity, MessageCodec.encode(append)));
    }

    /** Its messages waited when their owner died. */
    private void suspect(String entity) {
        PartitionOwner dead = new PartitionOwner(new Partitions(2).of(entity), "dead " + entity);
        store.workers().acquire(dead.partition(), "dead", dead.nonce(), LEASE);
        store.owners().suspect(dead, List.of(entity));
        store.workers().abandon(dead);
    }

    @Test
    void suspectWhosePartitionIsStuck_holdsUpSuspectsOfOthersOnlyUntilItIsGivenUp() throws Exception {
        suspect(ENTITY);
        suspect(INNOCENT);
        append(ENTITY);
        HubStore view = Broken.store(store, (method, arguments) -> {
            if (method.equals("commit") && ((PartitionOwner) arguments.get(0)).partition() == 0) {
                entered.countDown();
                Await.until("released", Duration.ofMinutes(2), () -> released.getCount() == 0);
            }
        });
        RunningWorker worker = start(view);
        try {
            entered.await();
            append(INNOCENT);
            passed.addAndGet(Duration.ofSeconds(46).toNanos());
            Await.until(
                    "the other one was run",
                    () -> store.clients().instances(1, List.of(INNOCENT)).get(0).isPresent());
        } finally {
            released.countDown();
            worker.close();
        }
    }
}
