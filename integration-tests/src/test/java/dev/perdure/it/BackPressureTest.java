package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.HubFullException;
import dev.perdure.StartOptions;
import dev.perdure.runtime.client.HubClient;
import dev.perdure.runtime.concurrent.PlatformThreads;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.PayloadCodec;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.WorkerEntry;
import dev.perdure.runtime.worker.Engine;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.runtime.worker.Tokens;
import dev.perdure.testing.InMemoryHubStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where there is no room, senders wait, nothing is lost or overtaken, and what runs goes on. */
final class BackPressureTest {
    private static final Duration RETRY = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int CROWDED = 10_000;

    private static void signal(HubStore store, int partition, String key, String operation, String argument) {
        Message message =
                new Message.Operation("Tape." + operation, new Payload("[" + argument + "]"), Optional.empty());
        String id = new Tokens().get();
        store.clients()
                .send(partition, new OutgoingMessage(partition, "@Tape@" + key, id, MessageCodec.encode(message)));
    }

    private static List<String> bodies(HubStore store, int partition) {
        return store.owners().inbox(partition, InboxEntry.START, 100, Duration.ZERO).stream()
                .map(InboxEntry::body)
                .toList();
    }

    @Test
    void destinationWithoutRoom_isAskedAgainAndOvertakesNothingWhileOthersGoOn() {
        SetClock clock = new SetClock();
        InMemoryHubStore memory = new InMemoryHubStore(3, clock);
        AtomicBoolean full = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        HubStore store = StoreCalls.around(memory, (method, arguments, call) -> {
            boolean toOne = method.equals("deliver") && ((Delivery) arguments.get(0)).destination() == 1;
            asked.addAndGet(toOne ? 1 : 0);
            return toOne && full.get() ? new Delivery.Result(Delivery.Verdict.FULL, "", false) : call.proceed();
        });
        Engine engine = Engines.engine(store, clock::nanos, FlowsTapeBinding.of(FlowCode.Tape::new));
        memory.workers().acquire(0, "w", "n", Duration.ofHours(1));
        PlacedIds ids = new PlacedIds(3);
        String own = ids.tape(0);
        try (PartitionLoop loop = new PartitionLoop(engine, new PartitionOwner(0, "n"), true)) {
            for (int value = 1; value <= 3; value++) {
                signal(memory, 0, own, "append", String.valueOf(value));
                signal(memory, 0, own, "copyTo", "\"" + ids.tape(1) + "\"");
                signal(memory, 0, own, "copyTo", "\"" + ids.tape(2) + "\"");
                assertTrue(loop.step(Duration.ZERO));
                assertTrue(loop.step(Duration.ZERO));
                // Longer than a delivery may take: what waits is read anew.
                clock.forward(HubStore.DELIVERY_LIMIT);
            }
            assertEquals(List.of(), bodies(memory, 1));
            assertEquals(6, bodies(memory, 2).size());
            assertTrue(asked.get() <= 6, asked::toString);

            full.set(false);
            clock.forward(RETRY);
            assertTrue(loop.step(Duration.ZERO));

            assertEquals(bodies(memory, 2), bodies(memory, 1));
            assertEquals(List.of(), memory.owners().outbox(0));
        }
    }

    @Test
    void receiverWithTooManyMessages_isRefusedMoreUntilHalfAreGone() {
        OnePartition partition = new OnePartition();
        Message append = new Message.Operation("Tape.append", new Payload("[1]"), Optional.empty());
        String body = MessageCodec.encode(append);
        OutgoingMessage more = new OutgoingMessage(0, "@Tape@t", "more", body);
        OutgoingMessage toAnother = new OutgoingMessage(0, "@Tape@u", "another", body);
        List<OutgoingMessage> many = IntStream.range(0, CROWDED)
                .mapToObj(n -> new OutgoingMessage(0, "@Tape@t", "m" + n, body))
                .toList();
        try (PartitionLoop loop = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            partition.deliver(many);
            for (int step = 0; step < CROWDED / 50; step++) {
                assertEquals(SendResult.SENT, partition.store().clients().send(0, inOrder(step, body)));
                assertTrue(loop.step(Duration.ZERO));
            }

            assertEquals(SendResult.FULL, partition.store().clients().send(0, more));
            assertEquals(SendResult.SENT, partition.store().clients().send(0, toAnother));
        }
        try (PartitionLoop loop = partition.owner(10, FlowsTapeBinding.of(ctx -> new Silent()))) {
            assertEquals(SendResult.SENT, partition.store().clients().send(0, more));
            partition.drain(loop);
        }
    }

    private static OutgoingMessage inOrder(int step, String body) {
        return new OutgoingMessage(0, "@Tape@v", "v" + step, body);
    }

    /** Keeps nothing. */
    private static final class Silent implements Flows.Tape {
        @Override
        public void append(int value) {}

        @Override
        public List<Integer> values() {
            return List.of();
        }

        @Override
        public void copyTo(String key) {}
    }

    @Test
    void serverShortOfMemory_refusesNewWorkUntilItHasSome() {
        AtomicBoolean isShort = new AtomicBoolean(true);
        OnePartition partition = new OnePartition(store -> StoreCalls.around(
                store, (method, arguments, call) -> method.equals("isShortOfMemory") ? isShort.get() : call.proceed()));
        List<SendResult> results = new ArrayList<>();
        try (PartitionLoop loop = partition.owner(10, FlowsTapeBinding.of(FlowCode.Tape::new))) {
            for (boolean now : new boolean[] {true, false}) {
                isShort.set(now);
                partition.clock().forward(LOOK);
                assertTrue(loop.step(Duration.ZERO));
                results.add(partition
                        .store()
                        .clients()
                        .send(0, new OutgoingMessage(0, "@Tape@t", "m" + now, "not read in this test")));
            }
        }

        assertEquals(List.of(SendResult.FULL, SendResult.SENT), results);
    }

    @Test
    void clientOfAHubThatStaysFull_isToldSoAndMayTerminate() {
        HubStore store = new InMemoryHubStore(1, Clock.systemUTC());
        WorkerEntry elsewhere = new WorkerEntry("elsewhere", Map.of("Approval", Set.of()), Set.of(), Set.of());
        store.workers().heartbeat(elsewhere, Duration.ofMinutes(1));
        PartitionOwner owner = new PartitionOwner(0, "n");
        store.workers().acquire(0, "elsewhere", "n", Duration.ofMinutes(1));
        LongSupplier hundredfold = () -> 100 * System.nanoTime();
        try (HubClient client =
                new HubClient(store, "test", new PayloadCodec(), new Tokens(), new PlatformThreads(), hundredfold)) {
            String id = client.start(FlowsApprovalBinding.RUN, StartOptions.none(), 1, Duration.ofMinutes(5));
            store.owners().full(owner, "", true);

            String message = assertThrows(
                            HubFullException.class,
                            () -> client.start(FlowsApprovalBinding.RUN, StartOptions.none(), 1, Duration.ofMinutes(5)))
                    .getMessage();
            assertTrue(message.startsWith("[PERD-366] Hub test takes no new work for "), message);
            client.terminate(id, "no more of this");

            assertEquals(2, bodies(store, 0).size());
        }
    }
}
