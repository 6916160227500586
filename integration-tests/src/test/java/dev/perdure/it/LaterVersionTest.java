package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers of two versions side by side, of which the earlier one meets what the later one has written. */
final class LaterVersionTest {
    private static final String TURNS = "dev.perdure.runtime.worker.Turns";
    private static final String AT = "\"at\":\"2030-01-01T00:00:00Z\"";

    private boolean isLater;

    private final OnePartition partition =
            new OnePartition(store -> StoreCalls.around(store, (method, arguments, call) -> switch (method) {
                case "history", "inbox" -> isLater ? read((List<?>) call.proceed()) : call.proceed();
                default -> call.proceed();
            }));

    /** The later version knows what the earlier one does not. */
    private static List<?> read(List<?> entries) {
        return entries.stream()
                .map(entry -> {
                    if (entry instanceof InboxEntry message) {
                        return new InboxEntry(message.id(), message.receiver(), known(message.body()));
                    }
                    return entry.toString().contains("Teleported") ? "{\"v\":1," + AT + ",\"events\":[]}" : entry;
                })
                .toList();
    }

    private static String known(String body) {
        return body.replace("\"v\":2", "\"v\":1")
                .replace("RaiseQuickly", "Raise")
                .replace("Operate", "Operation");
    }

    private PartitionLoop owner() {
        return partition.owner(
                10, FlowsApprovalBinding.of(FlowCode.Approval::new), FlowsTapeBinding.of(FlowCode.Tape::new));
    }

    /** What a worker of the later version sends. */
    private void sendOfTheLaterVersion(String receiver, String message) {
        partition.deliver(List.of(new OutgoingMessage(0, receiver, "of the later version", message)));
    }

    private void append(int value) {
        partition.send(
                "@Tape@t", new Message.Operation("Tape.append", new Payload("[" + value + "]"), Optional.empty()));
    }

    /** What a worker of the later version commits before it hands the partition over. */
    private void commitOfTheLaterVersion(String entry) {
        StoredInstance before = partition.stored("a");
        partition.commit(new Turn(
                "a",
                before.orchestrator(),
                before.execution(),
                before.token(),
                "token of the later version",
                before.turns() + 1,
                Optional.of(entry),
                List.of(),
                TurnEffects.NONE,
                Standing.RUNNING,
                Turn.CellChanges.NONE,
                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1," + AT + ",\"events\":[{\"type\":\"Teleported\",\"step\":1,\"to\":\"Mars\"}]}",
                "{\"v\":2," + AT + ",\"Teleported\":\"to Mars\"}"
            })
    void whatALaterVersionWrote_parksTheInstanceUntilAWorkerCanReadIt(String entry) {
        try (PartitionLoop loop = owner()) {
            partition.start("a", "Approval", "[1,\"PT1H\"]");
            partition.drain(loop);
            commitOfTheLaterVersion(entry);
        }
        List<String> written = partition.history("a");

        try (PartitionLoop earlier = owner()) {
            partition.raise("a", "approved", "\"ann\"");
            earlier.step(Duration.ZERO);
            earlier.step(Duration.ZERO);
        }
        StoredInstance parked = partition.stored("a");
        assertEquals(Status.SUSPENDED, parked.status());
        assertTrue(parked.reason().orElseThrow().startsWith("[PERD-326] The history of instance a"), parked::toString);
        assertEquals(written, partition.history("a"));
        assertEquals(1, partition.inbox().size());

        isLater = true;
        try (PartitionLoop later = owner()) {
            partition.drain(later);
        }
        assertEquals(Status.COMPLETED, partition.stored("a").status());
        assertEquals(Optional.of("\"approved[ann]\""), partition.stored("a").output());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"type\":\"RaiseQuickly\",\"event\":\"approved\",\"payload\":\"bob\"}",
                "{\"v\":2,\"type\":\"Raise\",\"event\":\"approved\",\"payload\":\"bob\"}"
            })
    void messageOfALaterVersion_parksItsInstanceAndIsTakenInOrderByAWorkerThatCanReadIt(String message) {
        try (PartitionLoop earlier = owner();
                LogLines logged = LogLines.of(TURNS)) {
            partition.start("a", "Approval", "[3,\"PT1H\"]");
            partition.start("b", "Approval", "[1,\"PT1H\"]");
            partition.raise("a", "approved", "\"ann\"");
            sendOfTheLaterVersion("a", message);
            partition.raise("b", "approved", "\"ann\"");
            for (int more = 0; more < 5; more++) {
                stepOften(earlier);
                partition.raise("a", "approved", "\"cleo\"");
            }
            stepOften(earlier);

            assertEquals(Status.COMPLETED, partition.stored("b").status());
            assertEquals(1, logged.count("[PERD-387] A message for a was written by a later version"));
        }
        StoredInstance parked = partition.stored("a");
        assertEquals(Status.SUSPENDED, parked.status());
        assertTrue(parked.reason().orElseThrow().startsWith("[PERD-387] A message for a"), parked::toString);
        assertEquals(6, partition.inbox().size());

        isLater = true;
        try (PartitionLoop later = owner()) {
            partition.drain(later);
        }
        assertEquals(
                Optional.of("\"approved[ann, bob, cleo]\""),
                partition.stored("a").output());
    }

    @Test
    void messageOfALaterVersion_waitsInItsEntityWithAllBehindIt() {
        String message = "{\"v\":1,\"type\":\"Operate\",\"operation\":\"Tape.append\",\"arguments\":[2]}";
        try (PartitionLoop earlier = owner();
                LogLines logged = LogLines.of(TURNS)) {
            append(1);
            sendOfTheLaterVersion("@Tape@t", message);
            sendOfTheLaterVersion("@Tape@u", message);
            for (int value = 3; value < 8; value++) {
                stepOften(earlier);
                append(value);
            }
            stepOften(earlier);
            assertEquals("[1]", partition.stored("@Tape@t").cells().get("values"));
            assertEquals(1, logged.count("[PERD-387]"));
        }

        isLater = true;
        try (PartitionLoop later = owner()) {
            partition.drain(later);
        }
        assertEquals("[1,2,3,4,5,6,7]", partition.stored("@Tape@t").cells().get("values"));
    }

    /** The clock stands still: what is tried again and again would be tried in each. */
    private static void stepOften(PartitionLoop loop) {
        for (int steps = 0; steps < 5; steps++) {
            assertTrue(loop.step(Duration.ZERO));
        }
    }

    @Test
    void messageOfALaterVersion_stopsNobodyWhoEndsItsInstance() {
        try (PartitionLoop earlier = owner()) {
            partition.start("a", "Approval", "[3,\"PT1H\"]");
            sendOfTheLaterVersion("a", "{\"v\":2}");
            stepOften(earlier);
            partition.send("a", new Message.Terminate("given up"));
            stepOften(earlier);

            assertEquals(Status.TERMINATED, partition.stored("a").status());
            assertEquals(1, partition.inbox().size());
        }
    }
}
