package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.PartitionLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One partition has more instances with messages than its owner keeps in memory. */
final class EvictionTest {
    private static final int RECEIVERS = 200;
    private static final int ROUNDS = 3;

    private final OnePartition partition = new OnePartition();
    private final Random order = new Random(7);

    private List<String> shuffled(String prefix) {
        List<String> ids = new ArrayList<>(
                IntStream.range(0, RECEIVERS).mapToObj(n -> prefix + n).toList());
        Collections.shuffle(ids, order);
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void instances_areReadAgainAndLoseNoMessage(int cached) {
        try (PartitionLoop loop = partition.owner(cached, FlowsApprovalBinding.of(FlowCode.Approval::new))) {
            shuffled("i").forEach(id -> partition.start(id, "Approval", "[" + ROUNDS + ",\"PT1H\"]"));
            partition.drain(loop);
            for (int round = 0; round < ROUNDS; round++) {
                String by = "\"" + round + "\"";
                shuffled("i").forEach(id -> partition.raise(id, "approved", by));
                partition.drain(loop);
            }
        }

        for (String id : shuffled("i")) {
            assertEquals(
                    Optional.of("\"approved[0, 1, 2]\""), partition.stored(id).output(), id);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void entities_areReadAgainAndLoseNoUpdate(int cached) {
        try (PartitionLoop loop = partition.owner(
                cached, FlowsTapeBinding.of(FlowCode.Tape::new), FlowsApprovalBinding.of(FlowCode.Approval::new))) {
            for (int round = 0; round < ROUNDS; round++) {
                Payload value = new Payload("[" + round + "]");
                shuffled("@Tape@")
                        .forEach(id ->
                                partition.send(id, new Message.Operation("Tape.append", value, Optional.empty())));
                partition.drain(loop);
            }
        }

        for (String id : shuffled("@Tape@")) {
            StoredInstance tape = partition.stored(id);
            assertEquals("[0,1,2]", tape.cells().get("values"), id);
        }
    }
}
