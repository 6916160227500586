package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns that fail again and again, do not end, or end their worker: one receiver stops, all others go on. */
final class FailingTurnsTest {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofMillis(100);

    private final AtomicBoolean spinning = new AtomicBoolean(true);
    private final AtomicInteger runs = new AtomicInteger();
    private final Binding nap = FlowsNapBinding.of(FlowCode.Nap::new);
    private final Binding tape = FlowsTapeBinding.of(FlowCode.Tape::new);

    @AfterEach
    void stop() {
        spinning.set(false);
    }

    private Binding chain(Runnable code) {
        return FlowsChainBinding.of(ctx -> names -> {
            runs.incrementAndGet();
            code.run();
            return names;
        });
    }

    private void spin() {
        while (spinning.get()) {
            Thread.onSpinWait();
        }
    }

    private static void block() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void startBadAndGood(OnePartition partition) {
        partition.start("bad", "Chain", "[[\"Ann\"]]");
        partition.start("good", "Nap", "[\"PT1H\"]");
    }

    /** Steps until the condition holds, with a minute between any two. */
    private static void goOnUntil(OnePartition partition, PartitionLoop loop, Status status) {
        for (int steps = 0; partition.stored("bad").status() != status; steps++) {
            assertTrue(steps < 100, () -> partition.stored("bad").toString());
            assertTrue(loop.step(Duration.ZERO));
            partition.clock().forward(LONGEST_DELAY);
        }
    }

    private static String reason(OnePartition partition) {
        return partition.stored("bad").reason().orElseThrow();
    }

    @Test
    void orchestratorThatComputesForEver_isParkedAndHasOneThread() {
        OnePartition partition = new OnePartition();
        partition.turnLimit(LIMIT);
        try (PartitionLoop loop = partition.owner(10, chain(this::spin), nap)) {
            startBadAndGood(partition);
            assertTrue(loop.step(Duration.ZERO));
            assertTrue(loop.step(Duration.ZERO));
            assertEquals(Status.RUNNING, partition.stored("good").status());

            goOnUntil(partition, loop, Status.SUSPENDED);

            assertTrue(reason(partition).startsWith("[PERD-368] Turns of bad have failed 5 times."), reason(partition));
            assertTrue(reason(partition).contains("[PERD-370]"), reason(partition));
            assertEquals(1, runs.get());
            assertEquals(1, partition.inbox().size());
        }
    }

    @Test
    void orchestratorThatBlocks_isInterruptedAndTriedAgainUntilItIsParked() {
        OnePartition partition = new OnePartition();
        partition.turnLimit(LIMIT);
        try (PartitionLoop loop = partition.owner(10, chain(FailingTurnsTest::block), nap)) {
            startBadAndGood(partition);

            try (LogLines logged = LogLines.of("dev.perdure.runtime.worker.Turns")) {
                goOnUntil(partition, loop, Status.SUSPENDED);
                assertEquals(5, logged.count("A turn of bad could not be run"));
                assertEquals(1, logged.traces("A turn of bad could not be run"));
            }

            assertTrue(
                    reason(partition).contains("[PERD-367] Code of instance bad has run for 100 ms"),
                    reason(partition));
            assertEquals(5, runs.get());
        }
    }

    @Test
    void parkedInstance_canBeTerminated() {
        OnePartition partition = new OnePartition();
        partition.turnLimit(LIMIT);
        try (PartitionLoop loop = partition.owner(10, chain(this::spin), nap)) {
            startBadAndGood(partition);
            goOnUntil(partition, loop, Status.SUSPENDED);

            partition.send("bad", new Message.Terminate("given up"));
            partition.drain(loop);

            assertEquals(Status.TERMINATED, partition.stored("bad").status());
            assertEquals(Map.of(), partition.store().owners().suspects(0));
        }
    }

    @Test
    void parkedInstance_isTriedAgainByTheNextOwner() {
        OnePartition partition = new OnePartition();
        partition.turnLimit(LIMIT);
        try (PartitionLoop loop = partition.owner(10, chain(this::spin), nap)) {
            startBadAndGood(partition);
            goOnUntil(partition, loop, Status.SUSPENDED);
        }

        try (PartitionLoop next = partition.owner(10, chain(() -> {}), nap)) {
            partition.drain(next);
        }

        assertEquals(Optional.of("[\"Ann\"]"), partition.stored("bad").output());
    }

    @Test
    void memoryAtItsEnd_failsNothingUntilItGoesOnForLong() {
        OnePartition partition = new OnePartition();
        AtomicInteger left = new AtomicInteger(4);
        Binding greedy = chain(() -> {
            if (left.getAndDecrement() > 0) {
                throw new OutOfMemoryError("as asked");
            }
        });
        try (PartitionLoop loop = partition.owner(10, greedy, nap)) {
            startBadAndGood(partition);
            goOnUntil(partition, loop, Status.COMPLETED);
            assertEquals(Map.of(), partition.store().owners().suspects(0));

            left.set(Integer.MAX_VALUE);
            partition.start("worse", "Chain", "[[]]");
            for (int step = 0; step < 10; step++) {
                assertTrue(loop.step(Duration.ZERO));
                partition.clock().forward(LONGEST_DELAY);
            }
        }

        assertEquals(Status.SUSPENDED, partition.stored("worse").status());
        assertEquals(Status.RUNNING, partition.stored("good").status());
        String reason = partition.stored("worse").reason().orElseThrow();
        assertTrue(reason.contains("OutOfMemoryError"), reason);
    }

    private static void overflow() {
        overflow();
    }

    @Test
    void stackOverflow_failsTheInstanceAsAnyException() {
        OnePartition partition = new OnePartition();
        try (PartitionLoop loop = partition.owner(10, chain(FailingTurnsTest::overflow), nap)) {
            startBadAndGood(partition);
            partition.drain(loop);
        }

        assertEquals(Status.FAILED, partition.stored("bad").status());
        assertTrue(partition.stored("bad").failure().orElseThrow().contains("StackOverflowError"));
        assertEquals(Status.RUNNING, partition.stored("good").status());
    }

    private static void operate(OnePartition partition, String operation, String arguments, String replyId) {
        partition.send(
                "@Tape@t",
                new Message.Operation(operation, new Payload(arguments), Optional.of(new ReplyTo.Client(replyId))));
    }

    private static String reply(OnePartition partition, String replyId) {
        return partition.store().clients().reply(0, replyId).orElseThrow();
    }

    private Binding tapeThat(Runnable code) {
        return FlowsTapeBinding.of(ctx -> {
            FlowCode.Tape real = new FlowCode.Tape(ctx);
            return new Flows.Tape() {
                @Override
                public void append(int value) {
                    real.append(value);
                    if (value < 0) {
                        runs.incrementAndGet();
                        code.run();
                    }
                }

                @Override
                public List<Integer> values() {
                    return real.values();
                }

                @Override
                public void copyTo(String key) {
                    real.copyTo(key);
                }
            };
        });
    }

    private void appendABadOneBetween(OnePartition partition, PartitionLoop loop) {
        operate(partition, "Tape.append", "[1]", "first");
        operate(partition, "Tape.append", "[-1]", "bad");
        operate(partition, "Tape.append", "[2]", "last");
        for (int steps = 0; !partition.inbox().isEmpty(); steps++) {
            assertTrue(steps < 100, () -> partition.inbox().toString());
            assertTrue(loop.step(Duration.ZERO));
            partition.clock().forward(LONGEST_DELAY);
        }
    }

    @Test
    void operationThatNeverReturns_failsAndTheEntityGoesOn() {
        OnePartition partition = new OnePartition();
        partition.turnLimit(LIMIT);
        try (PartitionLoop loop = partition.owner(10, tapeThat(FailingTurnsTest::block))) {
            appendABadOneBetween(partition, loop);
        }

        assertEquals("[1,2]", partition.stored("@Tape@t").cells().get("values"));
        assertTrue(
                reply(partition, "bad").contains("[PERD-369] Operation Tape.append was not run"),
                reply(partition, "bad"));
        assertTrue(reply(partition, "bad").contains("[PERD-367]"), reply(partition, "bad"));
        assertTrue(reply(partition, "last").contains("null"), reply(partition, "last"));
        assertEquals(Map.of(), partition.store().owners().suspects(0));
    }

    @Test
    void operationThatOverflowsTheStack_failsAndTheEntityGoesOn() {
        OnePartition partition = new OnePartition();
        try (PartitionLoop loop = partition.owner(10, tapeThat(FailingTurnsTest::overflow))) {
            appendABadOneBetween(partition, loop);
        }

        assertEquals("[1,2]", partition.stored("@Tape@t").cells().get("values"));
        assertTrue(reply(partition, "bad").contains("StackOverflowError"), reply(partition, "bad"));
        assertEquals(1, runs.get());
    }

    @Test
    void signalThatNeverReturns_goesToTheDeadLetters() {
        List<Object> reasons = new ArrayList<>();
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("deadLetter")) {
                reasons.add(arguments.get(2));
            }
        }));
        partition.turnLimit(LIMIT);
        try (PartitionLoop loop = partition.owner(10, tapeThat(FailingTurnsTest::block))) {
            Payload bad = new Payload("[-1]");
            partition.send("@Tape@t", new Message.Operation("Tape.append", bad, Optional.empty()));
            operate(partition, "Tape.append", "[3]", "last");
            for (int steps = 0; !partition.inbox().isEmpty(); steps++) {
                assertTrue(steps < 100 && loop.step(Duration.ZERO));
                partition.clock().forward(LONGEST_DELAY);
            }
        }

        assertEquals("[3]", partition.stored("@Tape@t").cells().get("values"));
        assertEquals(1, reasons.size());
        assertTrue(reasons.get(0).toString().startsWith("[PERD-368]"), reasons.toString());
    }

    /** Every commit of a turn of "bad" ends the owner in its tracks. */
    private static HubStore deadly(HubStore store) {
        return Broken.store(store, (method, arguments) -> {
            boolean hasBad = method.equals("commit")
                    && ((List<?>) arguments.get(1))
                            .stream()
                                    .map(Turn.class::cast)
                                    .anyMatch(turn -> turn.instanceId().equals("bad")
                                            && turn.standing().status() != Status.SUSPENDED);
            if (hasBad) {
                throw new LinkageError("the end of this owner");
            }
        });
    }

    @Test
    void instanceThatKillsItsOwners_isParkedAfterFiveAndTheOthersAreNot() {
        OnePartition partition = new OnePartition(FailingTurnsTest::deadly);
        List<String> good = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            good.add("good" + n);
        }
        good.subList(0, 50).forEach(id -> partition.start(id, "Nap", "[\"PT1H\"]"));
        partition.start("bad", "Chain", "[[]]");
        good.subList(50, 100).forEach(id -> partition.start(id, "Nap", "[\"PT1H\"]"));

        int deaths = 0;
        while (partition.inbox().size() > 1 || partition.stored("bad").status() != Status.SUSPENDED) {
            try (PartitionLoop loop = partition.ownerAfterDeath(10, chain(() -> {}), nap)) {
                for (int steps = 0; steps < 300; steps++) {
                    assertTrue(loop.step(Duration.ZERO));
                }
                assertTrue(loop.isClean());
            } catch (LinkageError death) {
                deaths++;
            }
        }

        assertEquals(5, deaths);
        good.forEach(id -> assertEquals(Status.RUNNING, partition.stored(id).status(), id));
        assertTrue(reason(partition).contains("its worker died meanwhile"), reason(partition));
        assertEquals(Map.of("bad", 5), partition.store().owners().suspects(0));
        try (PartitionLoop next = partition.owner(10, chain(() -> {}), nap)) {
            assertTrue(next.step(Duration.ZERO));
            assertEquals(Status.SUSPENDED, partition.stored("bad").status());
        }
    }

    @Test
    void entityThatMovesOn_isNotTakenForWhatEndsItsOwners() {
        AtomicInteger left = new AtomicInteger();
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("commit") && left.getAndDecrement() == 0) {
                throw new LinkageError("the end of this owner");
            }
        }));
        for (int value = 0; value < 8; value++) {
            operate(partition, "Tape.append", "[" + value + "]", "reply" + value);
        }

        int deaths = 0;
        while (!partition.inbox().isEmpty()) {
            try (PartitionLoop loop = partition.ownerAfterDeath(10, tape)) {
                partition.drain(loop);
            } catch (LinkageError death) {
                deaths++;
                left.set(1);
            }
        }

        assertEquals(8, deaths);
        assertEquals("[0,1,2,3,4,5,6,7]", partition.stored("@Tape@t").cells().get("values"));
        assertEquals(Map.of(), partition.store().owners().suspects(0));
    }

    @Test
    void partitionInWhichNothingFails_countsNothing() {
        Set<String> counting = Set.of("suspect", "acquit");
        OnePartition partition = new OnePartition(
                store -> Broken.store(store, (method, arguments) -> assertTrue(!counting.contains(method), method)));
        try (PartitionLoop loop = partition.owner(10, nap, tape)) {
            partition.start("a", "Nap", "[\"PT1H\"]");
            operate(partition, "Tape.append", "[1]", "reply");
            partition.drain(loop);
        }
    }

    @Test
    void whatIsNotHostedHere_isNoSuspectAfterADeath() {
        OnePartition partition = new OnePartition();
        partition.owner(10, nap).close();
        partition.start("elsewhere", "Chain", "[[]]");
        for (int death = 0; death < 6; death++) {
            try (PartitionLoop loop = partition.ownerAfterDeath(10, nap)) {
                assertTrue(loop.step(Duration.ZERO));
                assertTrue(loop.isClean());
            }
        }

        assertEquals(Map.of(), partition.store().owners().suspects(0));
        assertEquals(Status.PENDING, partition.stored("elsewhere").status());
    }
}
