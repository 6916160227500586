package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.Standing;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.store.Turn;
import dev.perdure.runtime.store.TurnEffects;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers of two versions side by side, of which the earlier one meets what the later one has written. */
final class LaterVersionTest {
    private static final String AT = "\"at\":\"2030-01-01T00:00:00Z\"";

    private final OnePartition partition = new OnePartition(store -> StoreCalls.around(
            store, (method, arguments, call) -> method.equals("history") ? read(call.proceed()) : call.proceed()));
    private boolean isLater;

    /** The later version knows what the earlier one does not: here, that it has no effect. */
    private Object read(Object entries) {
        return isLater
                ? ((List<?>) entries)
                        .stream()
                                .map(entry -> entry.toString().contains("Teleported")
                                        ? "{\"v\":1," + AT + ",\"events\":[]}"
                                        : entry)
                                .toList()
                : entries;
    }

    private PartitionLoop owner() {
        return partition.owner(10, FlowsApprovalBinding.of(FlowCode.Approval::new));
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
}
