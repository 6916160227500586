package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.worker.PartitionLoop;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An inbox whose messages together are larger than an owner's memory. */
final class LargeInboxTest {
    private static final int LARGE = 2 << 20;

    /** One text for all, so that the store of the test stays small. */
    private final String body =
            MessageCodec.encode(new Message.Raise("approved", new Payload("\"" + "x".repeat(LARGE) + "\"")));

    private final Map<String, Integer> held = new HashMap<>();
    private final List<WeakReference<String>> lent = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private long mostHeld;
    private long largestPage;
    private int sent;

    /** Follows what the owner has read and not yet consumed. */
    private HubStore watched(HubStore store) {
        return StoreCalls.around(store, (method, arguments, call) -> {
            Object answer = call.proceed();
            if (answer instanceof List<?> entries && method.equals("inbox")) {
                read(entries.stream().map(InboxEntry.class::cast).toList());
            } else if (method.equals("commit")) {
                ((List<?>) arguments.get(1))
                        .stream()
                                .map(Turn.class::cast)
                                .forEach(turn -> turn.consumed().forEach(held::remove));
            }
            return answer;
        });
    }

    private void read(List<InboxEntry> page) {
        page.forEach(entry -> held.put(entry.id(), entry.body().length()));
        largestPage = Math.max(
                largestPage,
                sum(page.stream().map(entry -> entry.body().length()).toList()));
        mostHeld = Math.max(mostHeld, sum(List.copyOf(held.values())));
    }

    private static long sum(List<Integer> sizes) {
        return sizes.stream().mapToLong(size -> size).sum();
    }

    private void sendLarge(OnePartition partition, String receiver, int count) {
        partition.deliver(IntStream.range(0, count)
                .mapToObj(at -> new OutgoingMessage(0, receiver, "large" + sent++, body))
                .toList());
    }

    @Test
    void largeMessages_areReadAsTheyAreConsumed() {
        OnePartition partition = new OnePartition(this::watched);
        try (PartitionLoop loop = partition.owner(10, FlowsApprovalBinding.of(FlowCode.Approval::new))) {
            partition.start("ended", "Approval", "[0,\"PT1H\"]");
            partition.drain(loop);
            sendLarge(partition, "ended", 200);

            partition.drain(loop);
        }

        long bound = 16L * body.length();
        assertTrue(largestPage <= bound, () -> "a page of " + largestPage);
        assertTrue(mostHeld <= bound, () -> "held " + mostHeld);
    }

    /** Hands out a text of its own for each body, so that what the owner keeps of them can be told. */
    private HubStore lending(HubStore store) {
        return StoreCalls.around(store, (method, arguments, call) -> {
            Object answer = call.proceed();
            return answer instanceof List<?> entries && method.equals("inbox")
                    ? entries.stream()
                            .map(InboxEntry.class::cast)
                            .map(this::lend)
                            .toList()
                    : answer;
        });
    }

    @SuppressWarnings("StringOperationCanBeSimplified")
    private InboxEntry lend(InboxEntry entry) {
        InboxEntry own = new InboxEntry(entry.id(), entry.receiver(), new String(entry.body()));
        lent.add(new WeakReference<>(own.body()));
        return own;
    }

    private long inMemory() {
        System.gc();
        return lent.stream().filter(body -> body.get() != null).count();
    }

    @Test
    void largeMessagesThatWait_areNotKeptInMemory() {
        OnePartition partition = OnePartition.failingApart(this::lending);
        try (PartitionLoop loop = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            partition.start("elsewhere", "Chain", "[[]]");
            sendLarge(partition, "elsewhere", 30);
            sendLarge(partition, "late", 30);
            for (int looks = 0; looks < 2; looks++) {
                for (int steps = 0; steps < 40; steps++) {
                    assertTrue(loop.step(Duration.ZERO));
                    assertTrue(steps % 8 > 0 || inMemory() <= 20, () -> inMemory() + " in memory");
                }
                partition.clock().forward(HubStore.DELIVERED_RETENTION.minusSeconds(1));
            }
            assertTrue(lent.size() >= 60);
            assertEquals(61, partition.inbox().size());
        }
    }

    @Test
    void messageThatCannotBeReadAgainNow_isNotTakenForOneThatNobodyCanRead() {
        AtomicInteger failures = new AtomicInteger();
        List<Object> buried = new ArrayList<>();
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("deadLetter")) {
                buried.add(arguments.get(2));
            } else if (method.equals("inbox") && isBetweenEntries((String) arguments.get(1))) {
                failures.incrementAndGet();
                throw new OutOfMemoryError("as asked");
            }
        }));
        try (PartitionLoop loop = partition.owner(10, FlowsNapBinding.of(FlowCode.Nap::new))) {
            partition.start("elsewhere", "Chain", "[[]]");
            sendLarge(partition, "elsewhere", 20);
            partition.inbox().forEach(entry -> ids.add(entry.id()));
            for (int steps = 0; steps < 20; steps++) {
                assertTrue(loop.step(Duration.ZERO));
                partition.clock().forward(Duration.ofMinutes(1));
            }
        }
        assertTrue(failures.get() > 0);
        assertEquals(List.of(), buried);
    }

    private boolean isBetweenEntries(String position) {
        return !ids.isEmpty() && !ids.contains(position) && !position.equals(InboxEntry.START);
    }

    @Test
    void messagesThatDoNotFitIntoMemoryTogether_areReadOneByOne() {
        OnePartition partition = new OnePartition(store -> Broken.store(store, (method, arguments) -> {
            if (method.equals("inbox") && (Integer) arguments.get(2) > 1) {
                throw new OutOfMemoryError("as asked");
            }
        }));
        try (PartitionLoop loop = partition.owner(10, FlowsChainBinding.of(FlowCode.Chain::new))) {
            partition.start("a", "Chain", "[[]]");
            partition.drain(loop);
            assertEquals(Status.COMPLETED, partition.stored("a").status());
        }
    }

    @Test
    void largeMessagesThatNobodyConsumes_holdUpNothingAndLoseNothing() {
        OnePartition partition = OnePartition.failingApart();
        try (PartitionLoop loop = partition.owner(
                10, FlowsApprovalBinding.of(FlowCode.Approval::new), FlowsNapBinding.of(FlowCode.Nap::new))) {
            partition.raise("late", "approved", "\"ann\"");
            partition.start("elsewhere", "Chain", "[[]]");
            sendLarge(partition, "elsewhere", 40);
            partition.start("behind", "Nap", "[\"PT1H\"]");
            for (int steps = 0; partition.stored("behind").status() == Status.PENDING; steps++) {
                assertTrue(steps < 100 && loop.step(Duration.ZERO));
            }

            Message start = new Message.Start(
                    "Approval", new Payload("[1,\"PT1H\"]"), Optional.empty(), Optional.empty(), "start");
            partition.send("late", start);
            for (int steps = 0; isWaiting(partition, "late"); steps++) {
                assertTrue(steps < 100 && loop.step(Duration.ZERO));
            }
            assertEquals(
                    Optional.of("\"approved[ann]\""), partition.stored("late").output());
        }
    }

    private static boolean isWaiting(OnePartition partition, String receiver) {
        return partition.inbox().stream().anyMatch(entry -> entry.receiver().equals(receiver));
    }
}
