package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.EntityId;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.worker.PartitionLoop;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.EntityCalls;
import dev.perdure.spi.EntityType;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.StateCell;
import dev.perdure.spi.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an entity does with its lock, message by message, and how a lock ends that nobody ends. */
final class EntityLockTest {
    private static final EntityId TAPE = new EntityId("Tape", "t");
    private static final EntityId OTHER = new EntityId("Tape", "u");
    private static final Duration FIRST_CHECK = Duration.ofSeconds(30);

    private static final EntityId COUNT = new EntityId("Counter", "c");
    private static final TypeRef<Integer> INT = TypeRef.of(int.class);
    private static final StateCell<Integer> NEXT = new StateCell<>("next", INT, () -> 0);

    /** Takes numbers in their order only; after -1 its worker has no memory left. */
    private static final EntityBinding COUNTER = new EntityBinding(
            new EntityType<>("Counter", List.of(NEXT), values -> values),
            List.of(new EntityBinding.Hosted(
                    new Signature<>("Counter.count", List.of(new Parameter("value", INT)), TypeRef.VOID, List.of()),
                    (ctx, arguments) -> {
                        int value = (int) arguments[0];
                        if (value == -1) {
                            throw new OutOfMemoryError("as asked");
                        }
                        EntityCalls calls = EntityCalls.of(ctx);
                        calls.write(NEXT, calls.read(NEXT) == value ? value + 1 : -100);
                        return null;
                    })));

    private final OnePartition partition = new OnePartition();

    private PartitionLoop owner(Binding... more) {
        Binding[] bindings = IntStream.range(0, more.length + 3)
                .mapToObj(at -> at < more.length
                        ? more[at]
                        : List.of(
                                        FlowsTapeBinding.of(FlowCode.Tape::new),
                                        FlowsApprovalBinding.of(FlowCode.Approval::new),
                                        SectionsKeepingBinding.of(Sections.Keeper::new))
                                .get(at - more.length))
                .toArray(Binding[]::new);
        return partition.owner(10, bindings);
    }

    private void request(String lock, String holder, EntityId... entities) {
        partition.send(
                entities[0].toString(),
                new Message.LockRequest(lock, List.of(entities), new ReplyTo.Step(holder, "ex", 0, lock)));
    }

    private void append(int value) {
        append(value, Optional.empty());
    }

    private void append(int value, Optional<String> lock) {
        partition.send(
                TAPE.toString(),
                new Message.Operation("Tape.append", new Payload("[" + value + "]"), Optional.empty(), lock));
    }

    private void count(int value) {
        Payload arguments = new Payload("[" + value + "]");
        partition.send(COUNT.toString(), new Message.Operation("Counter.count", arguments, Optional.empty()));
    }

    private void unlock(String lock) {
        partition.send(TAPE.toString(), new Message.Unlock(lock));
    }

    private String values() {
        return cells(TAPE).getOrDefault("values", "[]");
    }

    private Map<String, String> cells(EntityId entity) {
        return partition.stored(entity.toString()).cells();
    }

    /** Waits until the check is due, and lets everything come of it. */
    private void check(PartitionLoop loop, Duration after) {
        partition.clock().forward(after);
        assertTrue(loop.step(Duration.ZERO));
        partition.drain(loop);
    }

    @Test
    void lock_letsOnlyItsHolderThrough() {
        try (PartitionLoop loop = owner()) {
            request("A", "holder", TAPE, OTHER);
            append(1);
            request("B", "next", TAPE);
            append(2);
            append(0, Optional.of("A"));
            partition.drain(loop);
            assertEquals("[0]", values());
            assertTrue(cells(OTHER).containsKey("@lock"));

            unlock("A");
            partition.drain(loop);
            assertEquals("[0,1]", values());
            assertTrue(cells(TAPE).get("@lock").contains("\"B\""));

            unlock("B");
            partition.drain(loop);
            assertEquals(Map.of("values", "[0,1,2]"), cells(TAPE));
        }
    }

    @Test
    void operationOfAHolderThatTheEntityDoesNotKnow_doesNotWait() {
        try (PartitionLoop loop = owner()) {
            request("A", "holder", TAPE);
            append(1, Optional.of("lost"));
            partition.drain(loop);

            assertEquals("[1]", values());
        }
    }

    @Test
    void requestThatComesAgain_goesItsWayAgain() {
        try (PartitionLoop loop = owner()) {
            request("A", "holder", TAPE, OTHER);
            request("B", "next", TAPE);
            partition.drain(loop);
            partition.send(OTHER.toString(), new Message.Unlock("A"));
            partition.drain(loop);
            assertFalse(cells(OTHER).containsKey("@lock"));

            request("A", "holder", TAPE, OTHER);
            request("B", "next", TAPE);
            partition.drain(loop);
            assertTrue(cells(OTHER).containsKey("@lock"));

            unlock("A");
            unlock("B");
            partition.drain(loop);
            assertFalse(cells(TAPE).containsKey("@lock"));
        }
    }

    @Test
    void lockOfNobody_endsSoonAfterSomethingWaitsForThat() {
        partition.start("holder", "Approval", "[1,\"PT1H\"]");
        partition.start("ended", "Approval", "[0,\"PT1H\"]");
        partition.start("purged", "Approval", "[0,\"PT1H\"]");
        try (PartitionLoop loop = owner()) {
            partition.drain(loop);
            partition.purge("purged");
            int value = 0;
            for (String holder : List.of("holder", "ended", "purged", "unknown")) {
                request("of " + holder, holder, TAPE);
                partition.drain(loop);
                partition.clock().forward(FIRST_CHECK);
                append(value);
                partition.drain(loop);
                check(loop, FIRST_CHECK.minusMillis(1));
                assertFalse(values().contains("" + value), holder);

                check(loop, Duration.ofMillis(1));
                assertTrue(values().contains("" + value), holder);
                assertEquals(1, cells(TAPE).size(), holder);
                value++;
            }
        }
    }

    @Test
    void lockThatIsNeeded_isLeftToItsHolder() {
        partition.start("holder", "Keeping", "[\"t\",\"close\"]");
        try (PartitionLoop loop = owner(SectionsBoxBinding.of(Sections.BoxCode::new))) {
            partition.drain(loop);
            append(5);
            partition.drain(loop);
            for (int doublings = 0; doublings < 8; doublings++) {
                check(loop, FIRST_CHECK.multipliedBy(1L << Math.min(doublings, 5)));
                assertEquals("[0]", values());
                assertEquals("" + (doublings + 2), cells(TAPE).get("@check"));
            }

            partition.raise("holder", "go", "null");
            partition.drain(loop);
            assertEquals(Map.of("values", "[0,5,1]"), cells(TAPE));
        }
    }

    @Test
    void terminatedWhileItsRequestIsOnItsWay_leavesNoLockForLong() {
        try (PartitionLoop loop = owner()) {
            unlock("A");
            request("A", "gone", TAPE);
            append(1);
            partition.drain(loop);

            check(loop, FIRST_CHECK);
            assertEquals("[1]", values());
        }
    }

    @Test
    void manyThatWait_runInOrderAlsoAcrossChangesOfOwner() {
        int many = 1_400; // more than may wait outside of the inbox
        try (PartitionLoop loop = owner(COUNTER)) {
            request("A", "holder", COUNT);
            IntStream.range(0, many).forEach(this::count);
            for (int steps = 0; partition.inbox().size() > many - 1_000; steps++) {
                assertTrue(steps < 1000 && loop.step(Duration.ZERO));
            }
        }
        try (PartitionLoop loop = owner(COUNTER)) {
            loop.step(Duration.ZERO);
            loop.step(Duration.ZERO);
            assertEquals(many - 1_000, partition.inbox().size());
            partition.send(COUNT.toString(), new Message.Unlock("A"));
            count(many);
            partition.drain(loop);
        }

        assertEquals(Map.of("next", "" + (many + 1)), cells(COUNT));
    }

    @Test
    void operationThatFailsForTheEngineAfterItsWait_isGivenUpAloneAndTheNextOneRuns() {
        try (PartitionLoop loop = owner(COUNTER)) {
            request("A", "holder", COUNT);
            IntStream.of(0, -1, 1).forEach(this::count);
            partition.drain(loop);
            partition.send(COUNT.toString(), new Message.Unlock("A"));
            for (int tries = 0; !"2".equals(cells(COUNT).get("next")); tries++) {
                assertTrue(tries < 100, () -> cells(COUNT).toString());
                partition.clock().forward(Duration.ofMinutes(1));
                loop.step(Duration.ZERO);
            }
            partition.drain(loop);
            assertEquals(Map.of("next", "2"), cells(COUNT));
        }
    }
}
