package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.Binding;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import dev.perdure.runtime.worker.PartitionLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    /** Its code does not end when it is unloaded: no second thread runs it meanwhile. */
    @Test
    void instanceWhoseCodeStillRuns_isNotReadAgainBeforeItHasEnded() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        AtomicBoolean released = new AtomicBoolean();
        Runnable end = () -> {
            Await.until("released", released::get);
            running.decrementAndGet();
        };
        Binding slow = FlowsNapBinding.of(ctx -> length -> {
            begun.incrementAndGet();
            running.incrementAndGet();
            try {
                ctx.timer(length).await();
                return List.of();
            } finally {
                end.run();
            }
        });
        try (PartitionLoop loop = partition.owner(1, slow, FlowsApprovalBinding.of(FlowCode.Approval::new))) {
            partition.start("slow", "Nap", "[\"PT1H\"]");
            partition.drain(loop);
            partition.start("other", "Approval", "[1,\"PT9H\"]");
            partition.drain(loop);

            partition.clock().forward(Duration.ofHours(1));
            loop.step(Duration.ZERO);
            assertEquals(List.of(1, 1), List.of(begun.get(), running.get()));

            released.set(true);
            Await.until("ended", () -> running.get() == 0);
            Await.until("goes on", () -> {
                partition.clock().forward(Duration.ofSeconds(1));
                loop.step(Duration.ZERO);
                return partition.stored("slow").status() == Status.COMPLETED;
            });
            assertEquals(2, begun.get());
        }
    }
}
